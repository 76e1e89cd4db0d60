namespace Remediator.Tests.Logs;

public class CompilerReaderTests
{
    [Theory]
    [InlineData("lib/shop.ts(269,7): error TS2561: no such property", "lib/shop.ts", 269, 7, "TS2561")]
    [InlineData("lib/shop.ts:34:7 - error TS2561: no such property", "lib/shop.ts", 34, 7, "TS2561")]
    [InlineData("src/Shop.java:12: error: no such property", "src/Shop.java", 12, 0, null)]
    [InlineData("./shop.go:12:7: no such property", "./shop.go", 12, 7, null)]
    [InlineData("    lib/shop.go:12:7: no such property", "lib/shop.go", 12, 7, null)]
    public void A_place_in_front_is_read(string line, string path, int row, int column, string? code)
    {
        var failure = LogText.One("> build\n\n" + line + "\n\n");
        failure.Location.ShouldBe(new(path, row, column));
        failure.ErrorCode.ShouldBe(code);
        failure.Message.ShouldEndWith("no such property");
    }
}
