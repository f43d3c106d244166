package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

/// `export ubl`
@Command(
        name = "export",
        description = "Writes what the till recorded in the formats of others, while it may be open.",
        mixinStandardHelpOptions = true,
        subcommands = {ExportUblCommand.class})
final class ExportCommand {}
