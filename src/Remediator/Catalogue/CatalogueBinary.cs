using System.Text;

namespace Remediator.Catalogue;

/// <summary>
/// The compiled catalogue: one file, written when the product is built, so that a run parses no YAML.
/// Layout: magic, version; rule ids with the offsets of their blobs; required literals; variants; templates; the blobs.
/// A rule's blob is decoded when the rule is first needed.
/// </summary>
public static class CatalogueBinary
{
    private static ReadOnlySpan<byte> Magic => "RMDC"u8;

    private const int Version = 2;

    /// <summary>Writes a catalogue.</summary>
    public static byte[] Write(IEnumerable<Rule> rules, IReadOnlyDictionary<string, string> templates)
    {
        var ordered = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var blobs = ordered.Select(Encode).ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(ordered.Length);
        var offset = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            writer.Write(ordered[i].Id);
            writer.Write(offset);
            offset += blobs[i].Length;
        }
        var literals = ordered.SelectMany((rule, index) => rule.Signatures.Select(s => new LiteralEntry(s.Literal, index))).ToArray();
        writer.Write(literals.Length);
        foreach (var literal in literals)
        {
            writer.Write(literal.Literal);
            writer.Write(literal.Rule);
        }
        var variants = CatalogueSet.Variants(ordered);
        writer.Write(variants.Length);
        foreach (var (variant, of) in variants)
        {
            writer.Write(variant);
            writer.Write(of);
        }
        writer.Write(templates.Count);
        foreach (var (path, text) in templates.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            writer.Write(text);
        }
        foreach (var blob in blobs)
            writer.Write(blob);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a catalogue that this class wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a catalogue of this version.</exception>
    public static CatalogueSet Read(byte[] bytes)
    {
        var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (bytes.Length < 8 || !reader.ReadBytes(4).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != Version)
            throw new InvalidDataException("not a compiled catalogue of this version");
        var count = reader.ReadInt32();
        var ids = new string[count];
        var offsets = new int[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = reader.ReadString();
            offsets[i] = reader.ReadInt32();
        }
        var literals = new LiteralEntry[reader.ReadInt32()];
        for (var i = 0; i < literals.Length; i++)
            literals[i] = new LiteralEntry(reader.ReadString(), reader.ReadInt32());
        var variants = List(reader, r => new VariantEntry(r.ReadString(), r.ReadString()));
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var path = reader.ReadString();
            templates[path] = reader.ReadString();
        }
        var start = (int)reader.BaseStream.Position;
        var rules = new Lazy<Rule>[count];
        for (var i = 0; i < count; i++)
        {
            var at = start + offsets[i];
            rules[i] = new Lazy<Rule>(() => Decode(bytes, at));
        }
        return new CatalogueSet(ids, rules, literals, variants, templates);
    }

    private static byte[] Encode(Rule rule)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(rule.Id);
        writer.Write(rule.Family);
        writer.Write(rule.Title);
        writer.Write(rule.Severity);
        writer.Write((byte)rule.Fixability);
        writer.Write(rule.Precedence);
        Optional(writer, rule.VariantOf);
        writer.Write(rule.Signatures.Count);
        foreach (var signature in rule.Signatures)
        {
            writer.Write(signature.Literal);
            Optional(writer, signature.Regex);
            writer.Write((byte)signature.Confidence);
            Texts(writer, signature.All);
            Texts(writer, signature.None);
            Texts(writer, signature.ErrorCodes);
            Texts(writer, signature.ResourceTypes);
        }
        writer.Write(rule.RootCause);
        Texts(writer, rule.References);
        writer.Write(rule.Advice);
        Optional(writer, rule.Cure);
        Optional(writer, rule.Explanation);
        writer.Write(rule.Applicability);
        writer.Write(rule.Impact);
        Write(writer, rule.Locate);
        Write(writer, rule.When);
        writer.Write(rule.Recipe.Count);
        foreach (var step in rule.Recipe)
            Write(writer, step);
        Write(writer, rule.Detect);
        Texts(writer, rule.CaptureNames);
        writer.Write(rule.Path);
        writer.Flush();
        return stream.ToArray();
    }

    private static Rule Decode(byte[] bytes, int offset)
    {
        var reader = new BinaryReader(new MemoryStream(bytes, offset, bytes.Length - offset, writable: false), Encoding.UTF8);
        return new Rule
        {
            Id = reader.ReadString(),
            Family = reader.ReadString(),
            Title = reader.ReadString(),
            Severity = reader.ReadString(),
            Fixability = (Fixability)reader.ReadByte(),
            Precedence = reader.ReadInt32(),
            VariantOf = Optional(reader),
            Signatures = List(reader, ReadSignature),
            RootCause = reader.ReadString(),
            References = Texts(reader),
            Advice = reader.ReadString(),
            Cure = Optional(reader),
            Explanation = Optional(reader),
            Applicability = reader.ReadString(),
            Impact = reader.ReadString(),
            Locate = ReadSpec(reader),
            When = ReadSpec(reader),
            Recipe = List(reader, r => ReadSpec(r)!),
            Detect = ReadSpec(reader),
            CaptureNames = Texts(reader),
            Path = reader.ReadString(),
        };
    }

    private static Signature ReadSignature(BinaryReader reader) =>
        new(reader.ReadString(), Optional(reader), (Confidence)reader.ReadByte())
        {
            All = Texts(reader),
            None = Texts(reader),
            ErrorCodes = Texts(reader),
            ResourceTypes = Texts(reader),
        };

    private static void Write(BinaryWriter writer, Spec? spec)
    {
        switch (spec)
        {
            case null:
                writer.Write((byte)0);
                break;
            case SpecText text:
                writer.Write((byte)1);
                writer.Write(text.Line);
                writer.Write(text.Value);
                writer.Write(text.IsQuoted);
                break;
            case SpecList list:
                writer.Write((byte)2);
                writer.Write(list.Line);
                writer.Write(list.Values.Count);
                foreach (var item in list.Values)
                    Write(writer, item);
                break;
            case SpecMap map:
                writer.Write((byte)3);
                writer.Write(map.Line);
                writer.Write(map.Entries.Count);
                foreach (var (key, value) in map.Entries)
                {
                    writer.Write(key);
                    Write(writer, value);
                }
                break;
        }
    }

    private static Spec? ReadSpec(BinaryReader reader)
    {
        var kind = reader.ReadByte();
        if (kind == 0)
            return null;
        var line = reader.ReadInt32();
        return kind switch
        {
            1 => new SpecText(reader.ReadString(), reader.ReadBoolean(), line),
            2 => new SpecList(List(reader, r => ReadSpec(r)!), line),
            _ => new SpecMap(List(reader, r => new SpecEntry(r.ReadString(), ReadSpec(r)!)), line),
        };
    }

    private static T[] List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }

    private static string[] Texts(BinaryReader reader) => List(reader, r => r.ReadString());

    private static void Texts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static string? Optional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void Optional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }
}
