using BenchmarkDotNet.Running;
using Mingsuan.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ReadAndCheck).Assembly).Run(args);
