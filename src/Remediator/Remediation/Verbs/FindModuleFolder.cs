using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Leads the call of a module (<c>call</c>, or those whose folder lies in <c>path</c>; all when the log names none) whose folder is not there to the one folder that is near.</summary>
internal sealed class FindModuleFolder : IVerb
{
    public string Name => "find-module-folder";

    public IReadOnlyList<string> Arguments => ["call", "path"];

    public StepResult Plan(PlanContext context, Spec arguments) => StepResult.Of(
        context.Project.Editor.FindModuleFolders(context.Render(arguments["call"]!.Text!), context.Render(arguments["path"]!.Text!)),
        "the folder that is named is not there, and only one is near it: see that it holds the module that is meant");
}
