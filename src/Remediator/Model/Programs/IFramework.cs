using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>What the libraries of one framework mean: Pulumi, CDK, CDKTF.</summary>
internal interface IFramework
{
    /// <summary>The flavour's id for a language, e.g. <c>pulumi-typescript</c>.</summary>
    string FlavourOf(ProgramLanguage language);

    /// <summary>Whether an import belongs to the framework.</summary>
    bool Knows(string module);

    /// <summary>The library that an import brings; one without meaning for others.</summary>
    LibraryValue Library(string module);

    /// <summary>What a library's constant is (<c>Effect.ALLOW</c>); null for none.</summary>
    Value? Constant(LibraryValue member);

    /// <summary>The constant beside the one written that stands for another text (<c>PYTHON_3_13</c> for <c>python3.13</c>); null where none is known.</summary>
    string? ConstantOf(string written, string text) => null;

    /// <summary>What a call of a library's function or type gives; null when it means nothing here.</summary>
    Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments);

    /// <summary>What a method of a resource, or of another object of the library, gives; null when it means nothing here.</summary>
    Value? Method(Interpreter interpreter, Value target, string name, CallArguments arguments);

    /// <summary>What an attribute of a resource is; null for the resource's own attribute under the model's name.</summary>
    Value? Attribute(Interpreter interpreter, ReferenceValue resource, string name);

    /// <summary>A member that the program's own class has from the library's (<c>this.region</c>); null for none.</summary>
    Value? MemberOfConstruct(ObjectValue owner, string name);

    /// <summary>The properties of a resource under the model's names.</summary>
    MapValue PropertiesOf(ResourceRecord record);

    /// <summary>How the provider's policy document names its parts.</summary>
    DocumentWords DocumentWords => DocumentWords.Pulumi;

    /// <summary>How the resource's language names a property of the model.</summary>
    string ArgumentOf(ResourceRecord? record, string property, ProgramLanguage language);
}
