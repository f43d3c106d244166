package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

/// `check totals`
@Command(
        name = "check",
        description = "Checks documents of others. Needs no till and no network.",
        mixinStandardHelpOptions = true,
        subcommands = {CheckTotalsCommand.class})
final class CheckCommand {}
