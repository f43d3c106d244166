package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

@Command(name = "bench")
final class BenchCommand {}
