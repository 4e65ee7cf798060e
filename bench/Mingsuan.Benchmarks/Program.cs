using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mingsuan.Benchmarks;

if (args is ["first-pass", .. var folder])
{
    FirstPass.Print(folder is [var path, ..] ? path : null);
    return;
}

if (args is ["pdf", var documents])
{
    PdfTextComparison.Print(documents);
    return;
}

if (args is ["derive", .. var derived])
{
    Environment.ExitCode = DeriveTrials.Print(derived) ? 0 : 1;
    return;
}

if (args is ["scans", var scanned, .. var settings])
{
    ScanAccuracy.Of(scanned, settings).Print();
    return;
}

if (args is ["hostile", .. var own])
{
    Environment.ExitCode = HostileRun.Print(own is [var ownFolder, ..] ? ownFolder : null) ? 0 : 1;
    return;
}

if (args is [HostileRun.OneFile, var hostile])
{
    HostileRun.Check(hostile);
    return;
}

if (args is ["locate", .. var drawn])
{
    LocateErrors.Print(drawn is ["--seed", var seed] ? int.Parse(seed, CultureInfo.InvariantCulture) : 1);
    return;
}

if (args is ["roundtrip", .. var written])
{
    Environment.ExitCode = RoundTripRun.Print(written) ? 0 : 1;
    return;
}

if (args is ["rounding", .. var totals])
{
    Environment.ExitCode = RoundedTotals.Print(totals is ["--seed", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1) ? 0 : 1;
    return;
}

// In process: the build settings of the repository (warnings as errors, artifacts folder) do not suit generated projects.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(ReadAndCheck).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
