package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

@Command(name = "journal")
final class JournalCommand {}
