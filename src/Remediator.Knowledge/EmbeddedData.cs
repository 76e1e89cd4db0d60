namespace Remediator.Knowledge;

/// <summary>The files of the folder Data, which are part of the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>All bytes of a file.</summary>
    public static byte[] Read(string fileName)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidDataException($"the assembly holds no file `{fileName}`");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
