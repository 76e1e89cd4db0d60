using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Imports what a module has under the name <c>to</c>, where the program asks it for a <c>name</c> that it does not have.</summary>
internal sealed class RenameImport : IVerb
{
    public string Name => "rename-import";

    public IReadOnlyList<string> Arguments => ["module", "name", "to"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (module, name, to) = (context.Render(arguments["module"]!.Text!), context.Render(arguments["name"]!.Text!), context.Render(arguments["to"]!.Text!));
        return module.Length == 0 || name.Length == 0 || to.Length == 0
            ? StepResult.Refused("the message proposes no other name")
            : StepResult.Of(context.Project.Editor.RenameImport(module, name, to));
    }
}
