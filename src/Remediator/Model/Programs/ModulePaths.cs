using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>Which files of a program an import may mean.</summary>
internal static class ModulePaths
{
    /// <summary>The paths to look at, the likeliest first; none for what is surely a library.</summary>
    public static IEnumerable<string> Of(string module, ProgramFile from)
    {
        var folder = from.Source.Path.Contains('/', StringComparison.Ordinal) ? from.Source.Path[..from.Source.Path.LastIndexOf('/')] : "";
        return from.Language switch
        {
            ProgramLanguage.TypeScript => module.StartsWith('.') ? Script(Normalise(folder, module)) : [],
            ProgramLanguage.Python => Python(module, folder),
            _ => [],
        };
    }

    /// <summary>
    /// A file of the Go package that an import means: the folder that has most of the import's last parts. A module's own name is not
    /// written in its programs.
    /// </summary>
    public static ProgramFile? Package(string module, string folder, IEnumerable<ProgramFile> files)
    {
        var parts = module.Split('/');
        ProgramFile? best = null;
        var most = 0;
        foreach (var file in files)
        {
            var place = file.Source.Path.Contains('/', StringComparison.Ordinal) ? file.Source.Path[..file.Source.Path.LastIndexOf('/')] : "";
            if (file.Language != ProgramLanguage.Go || place.Length == 0 || place == folder)
                continue;
            var names = place.Split('/');
            var same = 0;
            while (same < names.Length && same < parts.Length && names[^(same + 1)] == parts[^(same + 1)])
                same++;
            if (same > most)
                (best, most) = (file, same);
        }
        return best;
    }

    private static IEnumerable<string> Script(string path)
    {
        var bare = path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal) ? path[..^3] : path;
        return [bare + ".ts", bare + ".tsx", bare + ".mts", bare + ".js", bare + ".mjs", $"{bare}/index.ts".TrimStart('/'), $"{bare}/index.js".TrimStart('/')];
    }

    private static IEnumerable<string> Python(string module, string folder)
    {
        var dots = module.Length - module.TrimStart('.').Length;
        var below = module[dots..].Replace('.', '/');
        var places = new List<string>();
        if (dots > 0)
        {
            places.Add(Normalise(folder, string.Concat(Enumerable.Repeat("../", dots - 1)) + below));
        }
        else
        {
            // A program's own modules lie beside the file, or below a folder above it.
            for (var place = folder; ; place = place.Contains('/', StringComparison.Ordinal) ? place[..place.LastIndexOf('/')] : "")
            {
                places.Add(Normalise(place, below));
                if (place.Length == 0)
                    break;
            }
        }
        return places.SelectMany(place => new[] { place + ".py", $"{place}/__init__.py".TrimStart('/') });
    }

    private static string Normalise(string folder, string path)
    {
        var parts = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "" or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
