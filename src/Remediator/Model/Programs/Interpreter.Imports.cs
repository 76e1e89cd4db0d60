using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
    private void Import(ProgramImport import, Frame frame)
    {
        var module = FindModule(import.Module, frame.File);
        if (import.Names.Count == 0 && module is not null)
            FrameOf(module);
        foreach (var name in import.Names)
        {
            Value value;
            if (module is not null)
            {
                var exports = FrameOf(module);
                if (module.Language == ProgramLanguage.Go)
                    exports = exports.Outer!;
                value = name.Name == "*" ? new ModuleValue(exports) : exports[name.Name] ?? DefaultOf(name, module, exports) ?? new LazyMember(name.Name, exports);
                if (name.Name == "*" && name.Alias == "*")
                {
                    foreach (var (own, held, at) in exports.Names)
                        frame.Declare(own, held, at);
                    continue;
                }
            }
            else if (FindSubmodule(import.Module, name.Name, frame.File) is { } below)
            {
                value = new ModuleValue(FrameOf(below));
            }
            else
            {
                var library = _framework.Library(import.Module);
                value = name.Name is "*" or "default" ? library : library.Member(name.Name);
            }
            frame.Declare(name.Alias, value, import.Span);
        }
    }

    // `export default class Keys`
    private static Value? DefaultOf(ProgramImportedName name, ProgramFile module, Frame exports)
    {
        if (name.Name != "default")
            return null;
        foreach (var statement in module.Body.Statements)
        {
            var declared = statement switch { ProgramClass type => type.Name, ProgramFunctionDeclaration function => function.Name, _ => null };
            if (declared is not null && module.Source.Text.AsSpan(statement.Span.Start).StartsWith("export default"))
                return exports[declared];
        }
        return null;
    }

    private ProgramFile? FindModule(string module, ProgramFile from)
    {
        foreach (var path in ModulePaths.Of(module, from))
        {
            if (_files.TryGetValue(path, out var file))
                return file;
        }
        return from.Language == ProgramLanguage.Go && !_framework.Knows(module) ? ModulePaths.Package(module, FolderOf(from.Source.Path), _files.Values) : null;
    }

    private ProgramFile? FindSubmodule(string module, string name, ProgramFile from) =>
        from.Language == ProgramLanguage.Python ? FindModule(module.EndsWith('.') ? module + name : $"{module}.{name}", from) : null;

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }
}
