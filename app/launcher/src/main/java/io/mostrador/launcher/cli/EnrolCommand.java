package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

@Command(name = "enrol")
final class EnrolCommand {}
