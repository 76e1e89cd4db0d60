using Remediator.Text;

namespace Remediator.Model;

/// <summary>Edits of one file that together make one change.</summary>
public sealed record FileEdits(SourceText Source, IReadOnlyList<TextEdit> Edits);

/// <summary>A change of a project's sources, or the reason why it cannot be made there.</summary>
/// <param name="Files">The edits; empty when refused.</param>
/// <param name="Refusal">Why not; null when <paramref name="Files"/> makes the change.</param>
public sealed record SourceChange(IReadOnlyList<FileEdits> Files, string? Refusal = null)
{
    /// <summary>Ids of the resources that the changed code makes: the one that is meant, and its equals that change with it.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];

    /// <summary>Resources that the change gives another name: old id, new id.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    public static SourceChange Of(SourceText source, IReadOnlyList<TextEdit> edits) => new([new FileEdits(source, edits)]);

    public static SourceChange Refused(string reason) => new([], reason);

    /// <summary>
    /// Several changes as one. What they insert at one place stands in their order; what two of them bring alike (a data source that
    /// both need) comes once.
    /// </summary>
    public static SourceChange InOrder(IReadOnlyList<SourceChange> changes)
    {
        if (changes.FirstOrDefault(change => change.Refusal is not null) is { } refused)
            return refused;
        var files = new Dictionary<SourceText, List<TextEdit>>();
        foreach (var file in changes.SelectMany(change => change.Files))
        {
            if (!files.TryGetValue(file.Source, out var edits))
                files.Add(file.Source, edits = []);
            foreach (var edit in file.Edits.Where(edit => !edits.Exists(other => other.Span == edit.Span && other.NewText == edit.NewText)).ToArray())
            {
                // Behind what stands there already, and before what an editor wants to come later.
                var order = edit.Order;
                while (edit.Span.IsEmpty && edits.Exists(other => other.Span == edit.Span && other.Order == order))
                    order++;
                edits.Add(edit with { Order = order });
            }
        }
        return new SourceChange([.. files.Select(file => new FileEdits(file.Key, file.Value))]) { Alike = [.. changes.SelectMany(change => change.Alike).Distinct()] };
    }
}

/// <summary>
/// The changes that every flavour can make to its own sources, in the words of the model. Each keeps the file's style and touches
/// nothing else; one that cannot be made with certainty is refused with the reason.
/// </summary>
public interface IProjectEditor
{
    /// <summary>Gives a map a new property, after the one named <paramref name="after"/> or last.</summary>
    SourceChange AddProperty(MapValue map, string name, Value value, string? after = null);

    /// <summary>Gives a resource that has no properties block, or has one, a new top property.</summary>
    SourceChange AddProperty(Resource resource, string name, Value value);

    /// <summary>
    /// Gives a resource what the tool itself reads of it, beside its properties (<c>DeletionPolicy</c>), or another value of that; no edit
    /// when it has the value.
    /// </summary>
    SourceChange SetAttribute(Resource resource, string name, Value value) => SourceChange.Refused($"this flavour's resources have no `{name}`");

    /// <summary>
    /// Makes a resource, or the item of a list in it that holds <paramref name="value"/>, exist only where an input is not empty; no edit
    /// when it does.
    /// </summary>
    /// <param name="value">A reference to the input.</param>
    SourceChange MakeConditional(Resource resource, Value value) =>
        SourceChange.Refused("what is made only sometimes is written with an `if` around it in this flavour: put one around it by hand");

    /// <summary>
    /// Makes an output of CloudFormation exist only where its value, an input or what a condition chooses, is not empty; no edit when it does.
    /// </summary>
    SourceChange MakeConditional(string output) => SourceChange.Refused("outputs under a condition are CloudFormation's");

    /// <summary>
    /// Makes resources exist only where a new input asks for them, which it does not by default; what tells of them, or belongs to them,
    /// follows. No edit when an input decides already whether they are there.
    /// </summary>
    SourceChange MakeOptional(IReadOnlyList<Resource> resources) =>
        SourceChange.Refused("what is made only sometimes is written with an `if` around it in this flavour: put one around it by hand");

    /// <summary>The name of the input that <see cref="MakeOptional"/> brings.</summary>
    string OptionalInput(Resource resource) => resource.Id;

    /// <summary>Takes a property out of its map.</summary>
    SourceChange RemoveProperty(MapValue map, MapEntry entry);

    /// <summary>Writes a property's name anew.</summary>
    SourceChange RenameProperty(MapEntry entry, string newName);

    /// <summary>Puts another value in the place of one that stands in a source.</summary>
    SourceChange Replace(Value value, Value replacement);

    /// <summary>Adds an item at the end of a list, or after the item at <paramref name="after"/>.</summary>
    SourceChange AddItem(ListValue list, Value item, int? after = null);

    /// <summary>Takes an item out of a list.</summary>
    SourceChange RemoveItem(ListValue list, int index);

    /// <summary>Gives a call of a function one more argument, the last.</summary>
    /// <param name="first">Whether it comes before the others, not behind them.</param>
    SourceChange AddArgument(CallValue call, Value argument, bool first = false) => SourceChange.Refused("calls of this flavour get arguments by hand");

    /// <summary>Makes a resource wait for others; those it waits for already are left out.</summary>
    SourceChange AddDependencies(Resource resource, IReadOnlyList<string> targets);

    /// <summary>Takes out an explicit dependency; references that say the same stay.</summary>
    SourceChange RemoveDependency(Resource resource, string target);

    /// <summary>Declares a resource after <paramref name="after"/>.</summary>
    SourceChange AddResource(string id, string type, MapValue properties, Resource after);

    /// <summary>A name for a resource of a type that belongs to another one: nothing else has it.</summary>
    string FreeName(string type, Resource owner) => owner.Id;

    /// <summary>The id that a resource declared by <see cref="AddResource"/> gets.</summary>
    string IdOf(string id, string type, Resource after) => id;

    /// <summary>
    /// Takes out the declaration that begins on a line when another one is its equal in everything; of two that differ the one gets
    /// a name of its own where the sources tell which, else they are refused.
    /// No edit when there is no second one.
    /// </summary>
    /// <returns>The change, and what of it is a choice.</returns>
    (SourceChange Change, string Choice) RemoveDuplicate(SourceText source, int line) => (SourceChange.Refused("this flavour has no declarations that can be double"), "");

    /// <summary>
    /// Writes the provider settings that the project lacks, in a file of their own; no edit when it has them.
    /// </summary>
    /// <param name="region">The region that the log names; null when it names none.</param>
    SourceChange ConfigureProviders(string? region) => SourceChange.Refused("this flavour configures no providers");

    /// <summary>Declares inputs (parameters, variables) without a default, by name and description; those that are there are left out.</summary>
    SourceChange AddInputs(IReadOnlyList<KeyValuePair<string, string>> inputs) => SourceChange.Refused("this flavour takes no inputs that could be added");

    /// <summary>Whether a name, as references write it, may be that of an input.</summary>
    bool CanDeclareInput(string name) => false;

    /// <summary>Whether the editor tells the type of an input that it declares from what reads it.</summary>
    bool TypesInputs => false;

    /// <summary>Whether a condition may be declared; no where the language has none.</summary>
    bool CanDeclare(AskedCondition condition) => false;

    /// <summary>
    /// Declares what references read and nothing declares, all at once: inputs without a default, so that whoever deploys is asked for
    /// them, and conditions.
    /// </summary>
    /// <param name="inputs">Names as references write them, with CloudFormation's types; a flavour without such types finds its own.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="file">A file of the module that reads them; null where it is not known.</param>
    SourceChange Declare(IReadOnlyList<KeyValuePair<string, string>> inputs, IReadOnlyList<AskedCondition> conditions, SourceText? file) =>
        SourceChange.Refused("this flavour takes no inputs that could be added");

    /// <summary>Declares an input without a default, and puts it in the place of values that are written.</summary>
    /// <returns>With the change, the name that the input has: another one than is asked for where the sources have that.</returns>
    (SourceChange Change, string Name) AskInstead(IReadOnlyList<Value> values, AskedInput input) =>
        (SourceChange.Refused("a program takes its inputs as its author chose: take the value as one of them"), input.Name);

    /// <summary>Makes every reference to <paramref name="from"/> (also explicit dependencies) one to <paramref name="to"/>.</summary>
    SourceChange RenameReferences(string from, string to);

    /// <summary>Makes every reference of one kind to <paramref name="from"/> one to <paramref name="to"/>.</summary>
    /// <param name="from">The name that they have.</param>
    /// <param name="to">The name that they get.</param>
    /// <param name="kind">What they are for.</param>
    /// <param name="file">A file of the module whose references are meant, where names are those of a module; null for all.</param>
    SourceChange RenameReferences(string from, string to, ReferenceKind kind, SourceText? file = null) =>
        kind == ReferenceKind.Value ? RenameReferences(from, to) : SourceChange.Refused($"no reference to `{from}` of this kind is written");

    /// <summary>Declares a source of facts that needs no arguments, in the module of a file.</summary>
    SourceChange AddDataSource(string type, string name, SourceText? file) => SourceChange.Refused("this flavour has no data sources");

    /// <summary>
    /// Gives a word of the language that stands alone on a line (a function that is called, a keyword, an argument in a list of them)
    /// another name; no edit when it is not there.
    /// </summary>
    SourceChange RenameWord(SourceText source, int line, string from, string to) => SourceChange.Refused("words of this flavour are changed with its own tools");

    /// <summary>Gives what a program imports from a module by a name that the module does not have another one; no edit when it imports no such name.</summary>
    SourceChange RenameImport(string module, string from, string to) => SourceChange.Refused("this flavour imports no names");

    /// <summary>Imports what a file uses under a name and does not import; no edit when it does.</summary>
    SourceChange AddImport(SourceText source, string name) => SourceChange.Refused("this flavour imports nothing");

    /// <summary>Takes out the import of a module; no edit when the file does not import it.</summary>
    SourceChange RemoveImport(SourceText source, string module) => SourceChange.Refused("this flavour imports nothing");

    /// <summary>
    /// Makes texts of a resource that take in values which only the deployment knows wait for them; no edit when none takes one in as it is.
    /// </summary>
    SourceChange TakeOutputs(Resource resource) => SourceChange.Refused("texts of this flavour take in every value");

    /// <summary>
    /// Writes the arguments of a function's calls that begin on a line as a list, or in pairs as a map, which a call of <paramref name="to"/>
    /// gets; no edit when there are none.
    /// </summary>
    SourceChange WriteCollection(SourceText source, int line, string function, string to, bool isMap) => SourceChange.Refused("functions of this flavour are changed with its own tools");

    /// <summary>Gives the second of two resources that a program makes under one name another name; no edit when it has one.</summary>
    /// <param name="type">The type that both have, in the words of the log; empty where names of all types must differ.</param>
    SourceChange RenameDuplicate(string name, string type) => SourceChange.Refused("names of this flavour are keys, which the reader tells when they stand twice");

    /// <summary>
    /// Makes the explicit dependencies of the declaration around a line whole objects where they name attributes of them; no edit when
    /// there are none.
    /// </summary>
    SourceChange DependOnWhole(SourceText source, int line) => SourceChange.Refused("dependencies of this flavour name whole resources");

    /// <summary>Writes an expression of the language in the place of a value that is written in the sources.</summary>
    SourceChange WriteExpression(Value value, string expression) => SourceChange.Refused("expressions of this flavour are written by hand");

    /// <summary>Makes every reference to one attribute of a resource read another one; null reads the resource itself.</summary>
    SourceChange RenameAttribute(string target, string from, string? to) =>
        SourceChange.Refused($"no reference to `{target}.{from}` is written");

    /// <summary>Writes references to a name inside of texts as the literal text that they look like.</summary>
    SourceChange EscapeReferences(string name) => SourceChange.Refused($"no text refers to `{name}`");

    /// <summary>Gives what is declared under a name another one, and makes all references to it follow.</summary>
    SourceChange RenameDeclaration(string from, string to) => SourceChange.Refused("declarations of this flavour are renamed with its own tools");

    /// <summary>Takes out a declaration that nothing refers to.</summary>
    /// <param name="section">Where it is declared: <c>Parameters</c>, <c>Mappings</c>, <c>Conditions</c>.</param>
    SourceChange RemoveDeclaration(string section, string name) => SourceChange.Refused($"this flavour has no {section}");

    /// <summary>Puts an entry of one map into another, as it is written where both are of one file.</summary>
    SourceChange MoveProperty(MapValue from, MapEntry entry, MapValue to) =>
        SourceChange.InOrder([AddProperty(to, entry.Name, entry.Value), RemoveProperty(from, entry)]);

    /// <summary>Puts neighbouring entries of a map under a new key of it, as they are written; refused where others stand between them.</summary>
    SourceChange Gather(MapValue map, IReadOnlyList<MapEntry> entries, string key) => SourceChange.Refused("this flavour has no such maps");

    /// <summary>Puts what stands in one section into another one, as it is written.</summary>
    SourceChange MoveDeclaration(string from, string to, string name) => SourceChange.Refused($"this flavour has no {from}");

    /// <summary>Turns a literal text into one whose <c>${…}</c> are replaced at deployment.</summary>
    SourceChange Substitute(ScalarValue text) => SourceChange.Refused("texts of this flavour are substituted as they are");

    /// <summary>Writes an argument as a block, or a block as an argument; nothing in it changes.</summary>
    /// <param name="shape">What it may be.</param>
    SourceChange ChangeForm(BlockPlace place, MapEntry entry, PlaceEntry shape) => SourceChange.Refused("this flavour has no blocks");

    /// <summary>Puts a new block around an argument, or blocks in one another, and gives it the name that it has there.</summary>
    SourceChange WrapInBlocks(MapEntry entry, IReadOnlyList<string> blocks, string name) => SourceChange.Refused("this flavour has no blocks");

    /// <summary>Gives all resources (or data sources) of a type another type, and makes references to them follow; no edit when there are none.</summary>
    SourceChange RenameType(string from, string to, bool isData) => SourceChange.Refused("types of this flavour are renamed one by one");

    /// <summary>Writes the argument around a line, which holds blocks and so cannot be read, as a block.</summary>
    SourceChange OpenBlock(SourceText source, int line) => SourceChange.Refused("this flavour has no blocks");

    /// <summary>Mends a line that makes its file unreadable, by the one small edit with which it can be read; no edit when it can be.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The line that the tool named.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>The change, and what of it is to be looked at.</returns>
    (SourceChange Change, string Choice) MendLine(SourceText source, int line, LineFault fault) => (SourceChange.Refused("lines of this flavour are mended by hand"), "");

    /// <summary>Puts a call of a function around a value that is written in the sources; no edit when it stands in one.</summary>
    SourceChange WrapInCall(Value value, string function) => SourceChange.Refused($"this flavour has no function `{function}`");

    /// <summary>Makes the repetition of the block around a line what its body needs; no edit when it is.</summary>
    /// <param name="type">The type of what the block goes over, in the tool's words; empty when it does not say.</param>
    SourceChange FitRepetition(SourceText source, int line, string type) => SourceChange.Refused("this flavour repeats no blocks");

    /// <summary>Makes the references that the block around a line has to something that repeats name an instance; no edit when they do.</summary>
    SourceChange NameInstances(SourceText source, int line, string address) => SourceChange.Refused("this flavour repeats no blocks");

    /// <summary>
    /// Takes the number out of references to something that does not repeat; no edit when none has one. An index by a key may say that it
    /// should repeat, and is refused.
    /// </summary>
    /// <param name="address">What is referred to; empty for what the line refers to.</param>
    SourceChange DropIndices(SourceText source, int line, string address) => SourceChange.Refused("this flavour repeats no blocks");

    /// <summary>
    /// Writes what looks like an interpolation in the text around a line, where none may stand, as the characters that it is; no edit when
    /// there is none.
    /// </summary>
    SourceChange EscapeText(SourceText source, int line) => SourceChange.Refused("texts of this flavour are escaped by hand");

    /// <summary>Names a provider among those that the project requires; no edit when it does.</summary>
    /// <param name="name">Its name (<c>archive</c>), or a source that there is not, of which the near one is meant (<c>hashicorp/archve</c>).</param>
    SourceChange RequireProvider(string name) => SourceChange.Refused("this flavour requires no providers");

    /// <summary>Configures a provider under an alias, or leads what refers to it to the alias that was meant; no edit when there is one.</summary>
    /// <returns>The change, and what of it is a choice.</returns>
    (SourceChange Change, string Choice) ConfigureAlias(string provider, string alias) => (SourceChange.Refused("this flavour configures no providers"), "");

    /// <summary>Passes the configuration of a provider (<c>aws.east</c>) to the module that is called at a line, where the caller has it under that name.</summary>
    /// <returns>The change, and what of it is a choice.</returns>
    (SourceChange Change, string Choice) PassProvider(SourceText source, int line, string configuration) => (SourceChange.Refused("this flavour passes no providers"), "");

    /// <summary>
    /// Moves the rules of one direction out of a security group that names another in them, into resources of their own, so that the one
    /// need not wait for the other; null where it waits for another reason, or in a flavour in which rules are moved by properties.
    /// </summary>
    SourceChange? SeparateRules(Resource group, Resource peer) => null;

    /// <summary>Leads calls of modules whose folder is not there to the one that is near; no edit when each has its folder.</summary>
    /// <param name="call">The call that is meant; empty for all.</param>
    /// <param name="path">The folder that is not there, or one that it would lie in, as a message names it; empty for any.</param>
    SourceChange FindModuleFolders(string call, string path) => SourceChange.Refused("this flavour calls no modules by their folders");

    /// <summary>The same change, laid out as the files are: what stands around an edit may have to move with it.</summary>
    SourceChange Arrange(SourceChange change) => change;

    /// <summary>Moves an argument of a resource to the resource of its own that holds it now; no edit when it stands there no more.</summary>
    SourceChange ExtractArgument(Resource resource, string name) => SourceChange.Refused("this flavour's resources have not been parted");
}
