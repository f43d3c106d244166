package io.mostrador.launcher.cli;

import picocli.CommandLine.Command;

@Command(name = "doctor")
final class DoctorCommand {}
