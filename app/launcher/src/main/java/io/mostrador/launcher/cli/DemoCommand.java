package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

@Command(name = "demo")
final class DemoCommand {}
