using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Tests.Logs;

/// <summary>Lines that a terminal cut in the middle of a word, once: no width can be measured, known words tell.</summary>
public class WordCutTests
{
    private const string Sentence = "Resource handler returned message: \"The specified lantern does not exist or is not allowed to shine in this harbour at night\"";

    private static readonly LogOptions Options = new() { Literals = new(new LiteralSet(["lantern does not exist", "is not allowed to shine", "harbour at night"])) };

    // `exi|st`, `sh|ine`, `harb|our`
    [Theory]
    [InlineData(70)]
    [InlineData(96)]
    [InlineData(112)]
    public void A_word_cut_once_is_whole_again(int width) =>
        Read(Cut(Sentence, width)).Failures.ShouldHaveSingleItem().Message.ShouldContain("lantern does not exist or is not allowed to shine in this harbour at night");

    [Fact]
    public void A_row_of_stack_events_that_is_cut_is_whole_again() =>
        Read(Cut("10:11:12 AM | CREATE_FAILED | AWS::Logs::LogGroup | Quay " + Sentence, 125)).Failures.ShouldHaveSingleItem()
            .Message.ShouldContain("lantern does not exist or is");

    [Fact]
    public void An_error_of_a_tool_that_is_cut_is_whole_again() =>
        Read(Cut("Error: creating Lantern (quay): InvalidInput: The specified lantern does not exist", 70)).Failures.ShouldHaveSingleItem()
            .Message.ShouldContain("lantern does not exist");

    [Fact]
    public void What_is_cut_and_indented_is_whole_again() =>
        Read(Sentence[..70] + "\n    " + Sentence[70..]).Failures.ShouldHaveSingleItem().Message.ShouldContain("lantern does not exist");

    [Fact]
    public void Lines_that_end_between_words_keep_their_space() =>
        Read(Sentence.Replace("does not", "does\nnot", StringComparison.Ordinal)).Failures.ShouldHaveSingleItem().Message
            .ShouldContain("lantern does not exist");

    [Fact]
    public void Words_that_no_signature_knows_keep_their_space() =>
        Read("The keeper of the specified harbour has left his lantern out in the\nwind again, which is an error").Failures.ShouldHaveSingleItem().Message
            .ShouldContain("in the wind again");

    private static LogReadResult Read(string log) => LogText.Result(System.Text.Encoding.UTF8.GetBytes(log), Options);

    private static string Cut(string text, int width) => text[..width] + "\n" + text[width..];
}
