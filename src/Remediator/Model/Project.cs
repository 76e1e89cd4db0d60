using Remediator.Text;

namespace Remediator.Model;

/// <summary>
/// What one deployment is made from, in one vocabulary for all flavours: a CloudFormation template, a Terraform module with its
/// child modules, a program. Immutable; a changed source is bound anew.
/// </summary>
public abstract class Project
{
    private Dictionary<string, Resource>? _byId;
    private readonly Dictionary<object, object> _computed = [];

    /// <summary>The flavour's id, e.g. <c>cloudformation-yaml</c>.</summary>
    public abstract string Flavour { get; }

    /// <summary>The files, ordered by path.</summary>
    public abstract IReadOnlyList<SourceText> Files { get; }

    /// <summary>The resources in the order of their sources.</summary>
    public abstract IReadOnlyList<Resource> Resources { get; }

    public abstract IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>What could not be read or understood; the project stands for the rest.</summary>
    public abstract IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether nothing of the sources could be read.</summary>
    public virtual bool IsUnread => Problems.Count > 0 && Resources.Count == 0;

    /// <summary>Edits of this project's sources.</summary>
    public abstract IProjectEditor Editor { get; }

    /// <summary>
    /// Computes what only the flavour can (mappings, conditions, locals): one step nearer to literals and references,
    /// or the value itself when nothing more is known.
    /// </summary>
    public abstract Value Reduce(Value value, Deployment deployment);

    /// <summary>
    /// Whether the named condition holds in a deployment; null when that cannot be told.
    /// </summary>
    public abstract bool? Holds(string condition, Deployment deployment);

    /// <summary>The attribute that gives the ARN of a resource of a type; null where the plain reference does.</summary>
    public virtual string? ArnAttributeOf(string type) => "Arn";

    /// <summary>What the flavour's references call an attribute that rules write in the model's spelling: <c>DnsName</c>.</summary>
    public virtual string SpellAttribute(string name) => name;

    /// <summary>Where a computed value comes from that the sources do not hold, as a clause with what can be done; null when nothing is known.</summary>
    /// <param name="value">The value, as far as it can be computed.</param>
    public virtual string? Elsewhere(Value value) => null;

    /// <summary>The Region that a resource is made in, where the sources say it; null where the deployment does.</summary>
    public virtual string? RegionOf(Resource resource) => null;

    /// <summary>What the flavour calls a type of resource.</summary>
    public virtual string WordFor(string type) => type;

    /// <summary>The keys of the tags that the tool gives a resource beside its own; empty when there are none, or it cannot be told.</summary>
    public virtual IReadOnlyList<string> DefaultTags(Resource resource) => [];

    /// <summary>The arguments that a program gives under a name to what makes its resources; empty where the flavour is no program.</summary>
    public virtual IReadOnlyList<NamedArgument> ArgumentsNamed(string name) => [];

    /// <summary>An argument's name in the provider's spelling (<c>kms_key_id</c>).</summary>
    public virtual string ProviderSpelling(string name) => name;

    /// <summary>A name of the provider in the spelling of the sources.</summary>
    public virtual string LanguageSpelling(string name) => name;

    /// <summary>Whether two resources are certainly made in one Region.</summary>
    public virtual bool AreInOneRegion(Resource one, Resource other) => false;

    /// <summary>Whether the sources name a deployment fact (see <see cref="DeploymentFact"/>) in the flavour's own words.</summary>
    public abstract bool Uses(string fact);

    /// <summary>The same project over changed texts (path → new text); files that are not named stay.</summary>
    public abstract Project WithTexts(IReadOnlyDictionary<SourceText, string> changed);

    /// <summary>The resource with this id, letter case included; null when there is none.</summary>
    public virtual Resource? Find(string id)
    {
        if (_byId is null)
        {
            var byId = new Dictionary<string, Resource>(Resources.Count, StringComparer.Ordinal);
            foreach (var resource in Resources)
                byId.TryAdd(resource.Id, resource);
            _byId = byId;
        }
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>The resources of some types in the order of their sources; all resources when no type is given.</summary>
    public IReadOnlyList<Resource> OfTypes(IReadOnlyList<string> types) => types.Count == 0
        ? Resources
        : Once((nameof(OfTypes), string.Join('\n', types)), () => Resources.Where(resource => types.Contains(resource.Type)).ToArray());

    /// <summary>Whether a text stands anywhere in the files.</summary>
    internal bool Mentions(string text) => Once((nameof(Mentions), text), () => Files.Any(file => file.Text.Contains(text, StringComparison.Ordinal)));

    /// <summary>What was computed of this project once, since it never changes.</summary>
    /// <param name="key">Who asks, with all that the answer depends on; compared by value.</param>
    internal T Once<T>(object key, Func<T> compute)
        where T : notnull
    {
        if (!_computed.TryGetValue(key, out var known))
            _computed.Add(key, known = compute());
        return (T)known;
    }

    /// <summary>Every resource that a name of a deployment may mean, where ids are made of names of the sources.</summary>
    public virtual IReadOnlyList<Resource> FindAll(DeployedName name) => Find(name.Id) is { } only ? [only] : [];

    /// <summary>The ids of the resources that an explicit dependency waits for; none when nothing has that name.</summary>
    public virtual IEnumerable<string> WaitedFor(string dependency) => Find(dependency) is { } only ? [only.Id] : [];

    /// <summary>Whether one piece of code makes several resources: a loop, a helper.</summary>
    internal virtual bool AreOfOneCode(IReadOnlyList<Resource> resources) => false;

    /// <summary>Other resources that the same text declares and for which what is written in a file counts as well; none where each has its own.</summary>
    internal virtual IEnumerable<Resource> DeclaredWith(Resource resource, SourceText file) => [];

    /// <summary>The resources for which an edit counts, where what it changes is written once for several of them; else none.</summary>
    internal virtual IReadOnlyList<Resource> SharedAt(TextEdit edit) => [];

    /// <summary>Every name that a reference may have: resources, parameters, variables and what else the flavour declares.</summary>
    public virtual IEnumerable<string> DeclaredNames => Resources.Select(resource => resource.Id).Concat(Declarations.Select(declaration => declaration.Name));

    /// <summary>Whether a deployment knows names that the sources do not show: macros and modules bring them.</summary>
    public virtual bool HasGeneratedNames => false;

    /// <summary>The property that gives a resource its name, where one is made when it is left out; null where none is known.</summary>
    public virtual string? FreeNameOf(Resource resource) => null;

    /// <summary>Declarations whose name another one before them has; where that may not be.</summary>
    public virtual IEnumerable<Duplicate> Duplicates => [];

    /// <summary>
    /// The entry that begins on a line of a file under the source's own name (an argument, a nested block); null when there is none.
    /// </summary>
    public virtual MapEntry? EntryAt(SourceText source, int line, string name) => null;

    /// <summary>The names that references of one kind may have.</summary>
    public virtual IEnumerable<string> NamesOf(ReferenceKind kind) => kind == ReferenceKind.Value ? DeclaredNames : [];

    /// <summary>The names that a reference of a kind in a file may have, as it writes them.</summary>
    /// <param name="kind">What the reference is for.</param>
    /// <param name="file">The file; null where it is not known.</param>
    public virtual IEnumerable<string> NamesOf(ReferenceKind kind, SourceText? file) => NamesOf(kind);

    /// <summary>What a reference in a file can only mean that has a declared name, and says of something else that it has it.</summary>
    /// <param name="name">The name as it is referred to; nothing declares it.</param>
    /// <param name="file">The file; null where it is not known.</param>
    public virtual IReadOnlyList<string> Namesakes(string name, SourceText? file) => [];

    /// <summary>Names of one kind that the sources refer to and nothing declares; empty where the flavour does not tell.</summary>
    public virtual IReadOnlyList<string> Undeclared(ReferenceKind kind) => [];

    /// <summary>References anywhere in the sources to what nothing declares, by the name that their place has for it; none where the flavour does not tell.</summary>
    public virtual IEnumerable<ReferenceValue> UndeclaredReferences => [];

    /// <summary>The attributes of a resource that the sources read; empty where the flavour does not tell.</summary>
    public virtual IReadOnlyList<string> AttributesReadOf(string id) => [];

    /// <summary>
    /// The values that begin at a line and column of a file, outermost first; empty where the flavour's tools name no such places.
    /// </summary>
    public virtual IReadOnlyList<Place> PlacesAt(SourceText source, LinePosition position) => [];

    /// <summary>Names that are declared and that nothing uses, where the language refuses such a program.</summary>
    public virtual IReadOnlyList<string> UnusedNames => [];

    /// <summary>The value at a path from the document's root; null where there is none.</summary>
    public virtual Place? PlaceOf(IReadOnlyList<string> path) => null;

    /// <summary>
    /// The block that begins on a line of a file, or, given a name, the one that holds an entry of that name beginning there; null when
    /// there is none, or the flavour has no blocks.
    /// </summary>
    public virtual BlockPlace? PlaceAt(SourceText source, int line, string? name = null) => null;

    /// <summary>The one block that a tool names in the flavour's own words (<c>variable "region"</c>); null when none or several are named so.</summary>
    /// <param name="source">The file in which it stands.</param>
    /// <param name="block">The words.</param>
    public virtual Origin? BlockNamed(SourceText source, string block) => null;

    /// <summary>The attributes that a reference to something declared may read; null where that is not known.</summary>
    public virtual IReadOnlyCollection<string>? AttributesOf(string declared) => null;

    /// <summary>Whether a type of resources is one that its provider, which is known, does not have.</summary>
    public virtual bool IsUnknownType(string type) => false;

    /// <summary>Where a line reads a name that the object there does not have, or that may be none of it.</summary>
    public virtual IEnumerable<AttributeUse> UsesAt(SourceText source, int line, string name) => [];

    /// <summary>What the project shows for an entry that a place lacks.</summary>
    public virtual Proposal Propose(BlockPlace place, PlaceEntry entry) => new(null, "nothing in the sources tells its value");

    /// <summary>
    /// The file that a tool names, which may print a shorter or longer path; null when none fits or two fit equally well.
    /// </summary>
    public SourceText? FindFile(string path)
    {
        SourceText? found = null;
        var isAmbiguous = false;
        foreach (var file in Files)
        {
            if (file.Path == path)
                return file;
            if (!file.Path.EndsWith("/" + path, StringComparison.Ordinal) && !path.EndsWith("/" + file.Path, StringComparison.Ordinal))
                continue;
            // `main.tf` is the root module's, not that of a module below it.
            isAmbiguous = found is not null && found.Path.Length == file.Path.Length;
            if (found is null || file.Path.Length < found.Path.Length)
                found = file;
        }
        return isAmbiguous ? null : found;
    }

    /// <summary>The resources whose properties hold a value that is written at a place: an edit there changes them all.</summary>
    internal IReadOnlyList<Resource> UsersOf(Origin place) => [.. Resources.Where(resource => IsHeld(resource.Properties, place, 0, new HashSet<Value>(ReferenceEqualityComparer.Instance)))];

    // Values are shared among each other: each is looked at once.
    private static bool IsHeld(Value value, Origin place, int depth, HashSet<Value> seen)
    {
        if (depth > 40 || !seen.Add(value))
            return false;
        // Who refers to a resource holds its name, not the code that makes it.
        if (value.Origin is { } origin && origin.Source == place.Source && origin.Span.Equals(place.Span))
            return value is not ReferenceValue;
        return value switch
        {
            MapValue map => map.Entries.Any(entry => IsHeld(entry.Value, place, depth + 1, seen)),
            ListValue list => list.Items.Any(item => IsHeld(item, place, depth + 1, seen)),
            CallValue call => call.Arguments.Any(argument => IsHeld(argument, place, depth + 1, seen)),
            ChoiceValue choice => IsHeld(choice.WhenTrue, place, depth + 1, seen) || IsHeld(choice.WhenFalse, place, depth + 1, seen),
            _ => false,
        };
    }

    /// <summary>The parameter or variable with this name; null when there is none.</summary>
    public virtual Declaration? FindDeclaration(string name)
    {
        foreach (var declaration in Declarations)
        {
            if (declaration.Name == name)
                return declaration;
        }
        return null;
    }
}
