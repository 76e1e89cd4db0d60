using Remediator.Knowledge.Facts;

namespace Remediator.Tests.Knowledge;

public class FargateSizesTests
{
    [Theory]
    [InlineData(256, 512, 256, 512)]
    [InlineData(256, 600, 256, 1024)]
    [InlineData(256, 3000, 512, 3072)]
    [InlineData(512, 512, 512, 1024)]
    [InlineData(1000, 2500, 1024, 3072)]
    [InlineData(8192, 17000, 8192, 20480)]
    [InlineData(99999, 1, 16384, 32768)]
    public void The_next_larger_size_is_taken(int cpu, int memory, int rightCpu, int rightMemory)
    {
        var size = FargateSizes.NearestTo(cpu, memory);
        size.Cpu.ShouldBe(rightCpu);
        size.Nearest(memory).ShouldBe(rightMemory);
    }

    [Fact]
    public void Sizes_ascend() => FargateSizes.All.Select(size => size.Cpu).Order().SequenceEqual(FargateSizes.All.Select(size => size.Cpu)).ShouldBeTrue();
}
