using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>
/// Puts facts of the deployment into the words of a place of the program: what it has is used, else a look-up of the framework is added,
/// with the import that it needs.
/// </summary>
internal sealed class ProgramFacts(ProgramProject project, Frame frame, ValueContext context, int position, ProgramStatement? statement)
{
    private readonly List<TextEdit> _edits = [];
    private readonly Dictionary<string, ProgramExpressionText> _known = new(StringComparer.Ordinal);

    /// <summary>Edits of the same file that the expressions given so far need.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>Why a fact cannot be named there; null while all could.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether an expression given so far is an attribute that only the deployment knows.</summary>
    public bool UsesOutputs { get; private set; }

    /// <summary>How the provider's policy document names its parts.</summary>
    public DocumentWords DocumentWords => project.Framework.DocumentWords;

    private SourceText Source => frame.File.Source;

    private ProgramLanguage Language => frame.File.Language;

    /// <summary>The expression for a fact.</summary>
    public ProgramExpressionText Of(string fact)
    {
        if (!_known.TryGetValue(fact, out var expression))
            _known[fact] = expression = Existing(fact, frame, context.TakesOutputs) ?? Added(fact);
        return expression;
    }

    /// <summary>The expression for a resource of the program, or one of its attributes.</summary>
    public ProgramExpressionText Of(ReferenceValue reference)
    {
        if (DeploymentFact.IsFact(reference.Target))
            return Of(reference.Target);
        var name = project.RecordOf(reference.Target) is { } record ? Dependencies.NameOf(record, frame, position) : project.NewResources.NameOf(reference.Target, frame);
        if (name is null)
            Refusal ??= $"`{reference.Target}` is not held in a variable that can be seen at {Source.Path}:{Source.PositionOf(position)}";
        var attribute = reference.Attribute ?? "Id";
        if (project.Framework is CdkFramework && project.RecordOf(reference.Target) is { } construct)
        {
            if (ConstructMembers.Of(construct.Type, reference.Attribute) is not { } read)
                Refusal ??= $"how the construct `{construct.Type.Terraform}` gives its {reference.Attribute ?? "own name"} is not known";
            else
                return new($"{name}.{(Language == ProgramLanguage.Python ? ProviderFramework.Snake(read) : read)}", false);
        }
        var member = Language switch
        {
            ProgramLanguage.Go => attribute == "Id" ? "ID()" : attribute,
            ProgramLanguage.Python => ProviderFramework.Snake(attribute),
            _ => ProviderFramework.Camel(ProviderFramework.Snake(attribute)),
        };
        UsesOutputs |= project.Framework is PulumiFramework;
        return new($"{name}.{member}", project.Framework is PulumiFramework);
    }

    private ProgramExpressionText? Existing(string fact, Frame from, bool takesOutputs) =>
        FactNames.Find(fact, from, Source, position, takesOutputs, project.Interpreter.RegionValues);

    private ProgramExpressionText Added(string fact) => project.Framework switch
    {
        CdkFramework => new(Construct(fact), false),
        CdktfFramework => new(DataSource(fact), false),
        _ => Pulumi(fact),
    };

    private string Construct(string fact)
    {
        var (member, constant) = fact switch
        {
            DeploymentFact.Region => ("region", "REGION"),
            DeploymentFact.Account => ("account", "ACCOUNT_ID"),
            DeploymentFact.Partition => ("partition", "PARTITION"),
            _ => (Language == ProgramLanguage.Python ? "url_suffix" : "urlSuffix", "URL_SUFFIX"),
        };
        var self = Language == ProgramLanguage.Python ? "self" : "this";
        if (frame.Self?.Type is { } type && IsStack(type))
            return $"{self}.{member}";
        if (NameOf("cdk.aws") is { } aws)
            return $"{aws}.{constant}";
        if (frame.Self is not null && NameOf("cdk.stack") is { } stack)
            return $"{stack}.of({self}).{member}";
        if (NameOf("cdk") is { } cdk)
            return $"{cdk}.Aws.{constant}";
        return $"{Import("aws-cdk-lib", "aws_cdk", "Aws")}.{constant}";
    }

    private static bool IsStack(ClassValue type) => type.Declaration.Bases.Any(expression => expression switch
    {
        ProgramName name => name.Name.EndsWith("Stack", StringComparison.Ordinal) && name.Name != "NestedStack",
        ProgramMember member => member.Name == "Stack",
        _ => false,
    });

    private string DataSource(string fact)
    {
        var (type, folder, member, id) = fact switch
        {
            DeploymentFact.Region => ("DataAwsRegion", "data-aws-region", "name", "region"),
            DeploymentFact.Account => ("DataAwsCallerIdentity", "data-aws-caller-identity", Language == ProgramLanguage.Python ? "account_id" : "accountId", "caller"),
            _ => ("DataAwsPartition", "data-aws-partition", fact == DeploymentFact.Partition ? "partition" : Language == ProgramLanguage.Python ? "dns_suffix" : "dnsSuffix", "partition"),
        };
        if (statement is null || frame.Self is null)
        {
            if (PassedIn(fact) is { } passed)
                return passed;
            Refusal ??= $"the place has no expression for {Words(fact)}, and no construct to look it up in";
            return "?";
        }
        var variable = Free(Language == ProgramLanguage.Python ? $"current_{id}" : "current" + char.ToUpperInvariant(id[0]) + id[1..]);
        var name = ProviderClass(type, folder);
        var layout = new ProgramLayout(frame.File);
        var quote = layout.Quote;
        var text = Language == ProgramLanguage.Python
            ? $"{variable} = {name}(self, {quote}current_{id}{quote})"
            : $"const {variable} = new {name}(this, {quote}current-{id}{quote}){(EndsWithSemicolon() ? ";" : "")}";
        _edits.Add(layout.InsertBefore(statement, text, _edits.Count));
        return $"{variable}.{member}";
    }

    /// <summary>CDKTF's class of the provider, imported as the file imports its others.</summary>
    /// <param name="folder">The module that has it: <c>kms-key</c>.</param>
    public string ProviderClass(string type, string folder)
    {
        var python = folder.Replace('-', '_');
        return NameOf("tf." + LibraryValue.Plain(type)) ?? OfWholeProvider(type) ?? Import(BesideOthers(folder) ?? $"@cdktf/provider-aws/lib/{folder}", BesideOthers(python) ?? $"cdktf_cdktf_provider_aws.{python}", type);
    }

    /// <summary>Pulumi's module of the provider (<c>aws.iam</c>), imported where it is not yet.</summary>
    public string ProviderModule(string module)
    {
        var plain = module == "lambda" && Language == ProgramLanguage.Python ? "lambda_" : module;
        if (NameOf("aws." + LibraryValue.Plain(plain)) is { } known)
            return known;
        if (Language == ProgramLanguage.Go)
            return ImportGo(module);
        return $"{NameOf("aws") ?? Import("@pulumi/aws", "pulumi_aws", Language == ProgramLanguage.Python ? "" : "* as aws")}.{plain}";
    }

    /// <summary>The name under which Go's program has Pulumi's context; null where it has none.</summary>
    public string? GoContext => ContextName();

    /// <summary>The statement with which Go's function answers a failed call; null where it answers none.</summary>
    public string? GoAnswer => ErrorReturn();

    // `import * as aws from "./.gen/providers/aws"` has each class in a namespace of its own: `aws.kmsKey.KmsKey`.
    private string? OfWholeProvider(string type)
    {
        if (NameOf("tf") is not { } provider)
            return null;
        var space = Language == ProgramLanguage.Python ? ProviderFramework.Snake(type) : char.ToLowerInvariant(type[0]) + type[1..];
        var isNested = project.Interpreter.Resources.Exists(record => record.Call.Callee is ProgramMember { Target: ProgramMember { Target: ProgramName { Name: var root } } } && root == provider);
        return isNested ? $"{provider}.{space}.{type}" : $"{provider}.{type}";
    }

    // The module of a class where the program's imports of other classes of the provider have theirs.
    private string? BesideOthers(string name)
    {
        foreach (var import in frame.File.Body.Statements.OfType<ProgramImport>())
        {
            var at = import.Module.LastIndexOfAny(['/', '.']);
            if (at > 0 && project.Framework.Knows(import.Module) && import.Names.Any(brought => LibraryValue.Plain(brought.Name) == LibraryValue.Plain(import.Module[(at + 1)..].Replace('-', '_'))))
                return import.Module[..(at + 1)] + name;
        }
        return null;
    }

    private ProgramExpressionText Pulumi(string fact)
    {
        var aws = NameOf("aws");
        var (function, member) = fact switch
        {
            DeploymentFact.Region => ("Region", "name"),
            DeploymentFact.Account => ("CallerIdentity", "accountId"),
            DeploymentFact.Partition => ("Partition", "partition"),
            _ => ("Partition", "dnsSuffix"),
        };
        switch (Language)
        {
            case ProgramLanguage.Python:
                aws ??= Import("", "pulumi_aws", "");
                return new($"{aws}.get_{ProviderFramework.Snake(function)}().{ProviderFramework.Snake(member)}", false);
            case ProgramLanguage.TypeScript when context.TakesOutputs:
                return new($"{aws ?? Import("@pulumi/aws", "", "* as aws")}.get{function}Output().{member}", true);
            case ProgramLanguage.TypeScript when context.Apply is { } apply && Joined(fact, apply, function, member, aws) is { } joined:
                return new(joined, false);
            case ProgramLanguage.TypeScript when context.Stringify is { } call:
                AddOnce(TextEdit.Replace(call.Callee.Span, $"{NameOf("pulumi") ?? Import("@pulumi/pulumi", "", "* as pulumi")}.jsonStringify"));
                return Existing(fact, frame, takesOutputs: true) ?? new($"{aws ?? Import("@pulumi/aws", "", "* as aws")}.get{function}Output().{member}", true);
            case ProgramLanguage.TypeScript when fact == DeploymentFact.Region:
                return new($"{aws ?? Import("@pulumi/aws", "", "* as aws")}.config.requireRegion()", false);
            case ProgramLanguage.Go when ContextName() is { } ctx:
                aws ??= ImportGo();
                var field = char.ToUpperInvariant(member[0]) + member[1..];
                if (LookUp(aws, ctx, function) is { } variable)
                    return new($"{variable}.{field}", false);
                if (context.TakesOutputs)
                    return new($"{aws}.Get{function}Output({ctx}, {aws}.Get{function}OutputArgs{{}}).{field}()", true);
                break;
        }
        if (PassedIn(fact) is { } passed)
            return new(passed, false);
        if (fact == DeploymentFact.Account && WrittenAccount() is { } account)
            return new($"\"{account}\"", false) { Literal = account };
        Refusal ??= $"the place has no expression for {Words(fact)} that is known while the program runs";
        return new("?", false);
    }

    // The only account that the file's ARNs of IAM name. That it is the one of the deployment, the proof of the patch tells.
    private string? WrittenAccount()
    {
        const string start = ":iam::";
        string? account = null;
        for (var at = Source.Text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = Source.Text.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var written = Source.Text.AsSpan(at + start.Length);
            var digits = written.IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
                continue;
            if (account is not null && !written[..digits].SequenceEqual(account))
                return null;
            account = written[..digits].ToString();
        }
        return account;
    }

    // A helper function that is called once gets the fact as one more argument.
    private string? PassedIn(string fact)
    {
        if (frame is not { Function: { Node: ProgramFunctionDeclaration declared, Parameters: var parameters } function, Caller: { } caller } || !project.Interpreter.HasOneCaller(function)
            || caller.Frame.File != frame.File || caller.Call.Parentheses.IsEmpty || caller.Call.Arguments.Any(argument => argument.Spread.Length > 0 || argument.Name is not null)
            || caller.Call.Arguments.Count != parameters.Count || parameters.Any(parameter => parameter.IsPattern || parameter.Default is not null || Source.Text[parameter.Span.Start] is '*' or '.'))
        {
            return null;
        }
        var outer = new ProgramFacts(project, caller.Frame, ValueContext.Plain, caller.Call.Span.Start, caller.Statement);
        var given = outer.Of(fact);
        // Without parameters there is no habit of writing them to follow.
        if (outer.Refusal is not null || given.IsOutput || parameters.Count == 0)
            return null;
        var name = Free(fact == DeploymentFact.Region ? "region" : fact == DeploymentFact.Account ? Language == ProgramLanguage.Python ? "account_id" : "accountId" : "partition");
        var type = Language switch
        {
            ProgramLanguage.Go => " string",
            ProgramLanguage.Python => declared.Parameters.Any(parameter => parameter.Type.Length > 0) ? ": str" : "",
            _ => Source.Path.EndsWith(".js", StringComparison.Ordinal) || Source.Path.EndsWith(".mjs", StringComparison.Ordinal) ? "" : ": string",
        };
        _edits.AddRange(outer.Edits);
        _edits.Add(TextEdit.Insert(parameters[^1].Span.End, $", {name}{type}", _edits.Count));
        _edits.Add(TextEdit.Insert(caller.Call.Arguments[^1].Span.End, ", " + given.Text, _edits.Count));
        return name;
    }

    // `x.apply(id => …)` becomes `pulumi.all([x, region]).apply(([id, region]) => …)`.
    private string? Joined(string fact, ProgramCall apply, string function, string member, string? aws)
    {
        if (apply.Callee is not ProgramMember { Target: var target } || apply.Arguments is not [{ Value: ProgramFunction { Parameters: [var parameter] } lambda }])
            return null;
        var outer = Existing(fact, frame.Outer ?? frame, true)?.Text;
        outer ??= $"{aws ?? Import("@pulumi/aws", "", "* as aws")}.get{function}Output().{member}";
        var name = Free(fact == DeploymentFact.Region ? "region" : fact == DeploymentFact.Account ? "accountId" : "partition");
        if (target is ProgramCall { Callee: ProgramMember { Name: "all" }, Arguments: [{ Value: ProgramList { Items: [.., var last] } }] } && parameter is { IsPattern: true } && Source.Slice(parameter.Span).StartsWith('['))
        {
            var close = Source.Text.LastIndexOf(']', parameter.Span.End - 1, parameter.Span.Length);
            _edits.Add(TextEdit.Insert(last.Span.End, ", " + outer, _edits.Count));
            _edits.Add(TextEdit.Insert(close, ", " + name, _edits.Count));
            return name;
        }
        if (parameter.IsPattern || _edits.Exists(edit => edit.Span.Equals(target.Span)) || NameOf("pulumi") is not { } pulumi)
            return null;
        var hasParentheses = Source.Text[lambda.Span.Start] == '(';
        _edits.Add(TextEdit.Replace(target.Span, $"{pulumi}.all([{Source.Slice(target.Span)}, {outer}])"));
        _edits.Add(TextEdit.Replace(parameter.Span, hasParentheses ? $"[{parameter.Names[0]}, {name}]" : $"([{parameter.Names[0]}, {name}])"));
        return name;
    }

    // `region, err := aws.GetRegion(ctx, nil)`, with the answer to an error that the function gives elsewhere.
    private string? LookUp(string aws, string ctx, string function)
    {
        if (statement is null || ErrorReturn() is not { } answer)
            return null;
        var variable = Free("current" + (function == "CallerIdentity" ? "Account" : function));
        var layout = new ProgramLayout(frame.File);
        _edits.Add(layout.InsertBefore(statement, $"{variable}, err := {aws}.Get{function}(ctx, nil)\nif err != nil {{\n  {answer}\n}}".Replace("(ctx", "(" + ctx, StringComparison.Ordinal), _edits.Count));
        return variable;
    }

    // The statement with which the function answers a failed call: bare where it does so anywhere, else as the code behind does.
    private string? ErrorReturn()
    {
        var behind = ErrorReturn(statement!.Span.End);
        var body = frame.Function?.Body?.Span ?? default;
        for (var at = body.Start; behind?.Contains("err)", StringComparison.Ordinal) == true && at >= 0 && at < body.End; at = Source.Text.IndexOf("if err != nil {", at + 1, StringComparison.Ordinal))
        {
            if (ErrorReturn(at) is "return err")
                return "return err";
        }
        return behind;
    }

    private string? ErrorReturn(int from)
    {
        var text = Source.Text;
        var at = text.IndexOf("if err != nil {", from, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = text.IndexOf("return", at, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('\n', start);
        var line = end < 0 ? "" : text[start..end].Trim();
        return line.StartsWith("return", StringComparison.Ordinal) && !text[at..start].Contains('}', StringComparison.Ordinal) ? line : null;
    }

    private string? ContextName()
    {
        for (var at = frame; at is not null; at = at.Outer)
        {
            foreach (var (name, value, _) in at.Names)
            {
                if (name == "ctx")
                    return name;
                if (Interpreter.Plain(value) is ObjectValue held && held.Fields.ContainsKey("ctx"))
                    return name + ".ctx";
            }
        }
        return null;
    }

    private bool EndsWithSemicolon() => statement is null || Source.Text.AsSpan(statement.Span.Start, statement.Span.Length).TrimEnd().EndsWith(";");

    /// <summary>What the file calls a library; null when it does not import it.</summary>
    public string? NameOf(string path)
    {
        for (var at = frame; at is not null; at = at.Outer)
        {
            foreach (var (name, value, _) in at.Names)
            {
                if (value is LibraryValue library && (library.Path == path || project.Framework.Constant(library) is LibraryValue same && same.Path == path) && !library.Path.StartsWith("global.", StringComparison.Ordinal))
                    return name;
                // `from "./.gen"` and namespaces of one class.
                if (path.StartsWith("tf.", StringComparison.Ordinal) && value is LibraryValue space && path.StartsWith(space.Path + ".", StringComparison.Ordinal) && space.Path != "tf")
                    return $"{name}.{path[(space.Path.Length + 1)..]}";
            }
        }
        return null;
    }

    /// <summary>Adds an import behind the others; the name that it brings.</summary>
    public string Import(string scriptModule, string pythonModule, string name)
    {
        var layout = new ProgramLayout(frame.File);
        var imports = frame.File.Body.Statements.OfType<ProgramImport>().Where(import => !import.IsPassedOn).ToArray();
        var quote = layout.Quote;
        string text, given;
        if (Language == ProgramLanguage.Python)
        {
            given = name.Length > 0 ? name : pythonModule == "pulumi_aws" ? "aws" : pythonModule;
            text = name.Length > 0 ? $"from {pythonModule} import {name}" : given == pythonModule ? $"import {pythonModule}" : $"import {pythonModule} as {given}";
        }
        else
        {
            given = name.StartsWith("* as ", StringComparison.Ordinal) ? name["* as ".Length..] : name;
            var end = imports.Length == 0 || Source.Slice(imports[^1].Span).EndsWith(';') || Source.Text.AsSpan(imports[^1].Span.End).StartsWith(";") ? ";" : "";
            text = $"import {(given == name ? $"{{ {name} }}" : name)} from {quote}{scriptModule}{quote}{end}";
        }
        var module = Language == ProgramLanguage.Python ? pythonModule : scriptModule;
        if (!name.StartsWith('*') && name.Length > 0 && ImportAmong(module, name) is not null)
            return given;
        // Among the imports of the same library, in their order.
        var root = module.Split('/', '.')[0];
        var alike = Array.FindAll(imports, import => import.Module.Split('/', '.')[0] == root);
        var near = Array.FindLast(alike, import => string.CompareOrdinal(Source.Slice(import.Span), text) < 0) ?? alike.FirstOrDefault() ?? imports.LastOrDefault();
        var edit = near is not null
            ? layout.InsertAfter(near, text, false, _edits.Count)
            : TextEdit.Insert(frame.File.Body.Statements.FirstOrDefault()?.Span.Start ?? 0, text + Source.NewLine, _edits.Count);
        AddOnce(edit);
        return given;
    }

    /// <summary>
    /// Imports the module that programs of the framework have under a name: its own, or those of the provider and of services by their names.
    /// </summary>
    /// <returns>The name; null when no module is known under it.</returns>
    public string? ImportAs(string name)
    {
        if (Language == ProgramLanguage.Go)
            return project.Framework is PulumiFramework && PulumiTypes.IsModule(name) ? ImportGo(name) : null;
        if (Language != ProgramLanguage.TypeScript)
            return null;
        return project.Framework switch
        {
            PulumiFramework when name is "aws" or "pulumi" => Import($"@pulumi/{name}", "", $"* as {name}"),
            CdkFramework when name == "cdk" => Import("aws-cdk-lib", "", "* as cdk"),
            CdkFramework when CdkFramework.IsService(name) && frame.File.Body.Statements.OfType<ProgramImport>().Any(import => import.Module.StartsWith("aws-cdk-lib/aws-", StringComparison.Ordinal) && import.Names is [{ Name: "*" }]) =>
                Import($"aws-cdk-lib/aws-{name}", "", $"* as {name}"),
            _ => null,
        };
    }

    /// <summary>A name among those that the file imports one by one from a module; null where it imports none so.</summary>
    public string? ImportAmong(string module, string name)
    {
        var same = frame.File.Body.Statements.OfType<ProgramImport>().FirstOrDefault(import => import.Module == module && !import.IsPassedOn && !import.IsTypeOnly && import.Names.Count > 0 && import.Names.All(brought => !brought.Span.IsEmpty));
        if (same is null)
            return null;
        AddName(same, name);
        return name;
    }

    /// <summary>A class that stands beside another one in its library, imported as that is.</summary>
    public string Beside(string callee, string name)
    {
        var import = frame.File.Body.Statements.OfType<ProgramImport>().FirstOrDefault(import => import.Names.Any(brought => brought.Alias == callee && brought.Name == callee && !brought.Span.IsEmpty));
        if (import is not null && frame.Find(name) is null)
            AddName(import, name);
        return name;
    }

    // Among names in their order, else behind the last.
    private void AddName(ProgramImport import, string name)
    {
        var layout = new ProgramLayout(frame.File);
        TextSpan[] children = [.. import.Names.Select(brought => brought.Span)];
        // The span of the names holds the closing bracket in some languages and ends before it in others; a plain list has none.
        var end = import.NameList is not { } list ? import.Span.End + 1 : Source.Text[list.End - 1] is '}' or ')' ? list.End : list.End + 1;
        string[] texts = [.. children.Select(Source.Slice)];
        var isSorted = texts.Length > 1 && texts.Zip(texts.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        var after = isSorted ? Array.FindLastIndex(texts, text => string.CompareOrdinal(text, name) < 0) : children.Length - 1;
        if (after < 0)
        {
            var start = children[0].Start;
            var gap = Source.Text[Source.Lines.LineStart(start)..start];
            AddOnce(TextEdit.Insert(start, name + (string.IsNullOrWhiteSpace(gap) ? "," + Source.NewLine + gap : ", "), _edits.Count));
            return;
        }
        foreach (var edit in layout.Insert(new TextSpan(Math.Max(0, children[0].Start - 1), end), children, after, name, _edits.Count))
            AddOnce(edit);
    }

    private void AddOnce(TextEdit edit)
    {
        if (!_edits.Exists(known => known.NewText == edit.NewText && known.Span.Equals(edit.Span)))
            _edits.Add(edit);
    }

    /// <summary>The name of Go's provider package, imported beside its others where it is not yet.</summary>
    private string ImportGo(string package = "")
    {
        var other = frame.File.Body.Statements.OfType<ProgramImport>().FirstOrDefault(import => import.Module.Contains("/go/aws/", StringComparison.Ordinal));
        if (other is null)
        {
            Refusal ??= "the file does not import the provider's packages";
            return "aws";
        }
        var root = other.Module[..(other.Module.IndexOf("/go/aws/", StringComparison.Ordinal) + "/go/aws".Length)];
        var module = package.Length == 0 ? root : $"{root}/{package}";
        // Among its others, in their order.
        var before = frame.File.Body.Statements.OfType<ProgramImport>().LastOrDefault(import => import.Module.StartsWith(root, StringComparison.Ordinal) && string.CompareOrdinal(import.Module, module) < 0);
        var layout = new ProgramLayout(frame.File);
        AddOnce(before is null ? layout.InsertBefore(other, $"\"{module}\"", _edits.Count) : layout.InsertAfter(before, $"\"{module}\"", false, _edits.Count));
        return package.Length == 0 ? "aws" : package;
    }

    /// <summary>A name that nothing bears there.</summary>
    public string Free(string name) => FreeName.First(name, free => frame.Find(free) is not null);

    private static string Words(string fact) => fact switch
    {
        DeploymentFact.Region => "the Region",
        DeploymentFact.Account => "the account",
        _ => "the partition",
    };
}
