package io.mostrador.launcher.cli;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.store.admin.KeptAnchor;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `server anchors`
@Command(
        name = "anchors",
        description = {
            "Prints what a till signed of its journal and the server kept: SEQUENCE:HASH, as 'journal verify --anchor'"
                    + " takes it, and when it came.",
            "FORK behind one says that it is another entry than the server has there: two histories of the till."
        },
        mixinStandardHelpOptions = true)
final class ServerAnchorsCommand implements Callable<Integer> {
    @Mixin
    private ServerCommand.DatabaseOption database = new ServerCommand.DatabaseOption();

    @Mixin
    private ServerCommand.TenantOption tenant = new ServerCommand.TenantOption();

    @Option(names = "--till", required = true, paramLabel = "ID", description = "the till, as 'doctor' names it")
    private UUID till = new UUID(0, 0);

    @Override
    public Integer call() {
        try (Administration administration = database.administration()) {
            long count = administration
                    .anchors()
                    .forEach(tenant.in(administration), till, anchor -> System.out.println(line(anchor)));
            if (count == 0) {
                System.err.println("The server has no anchor of this till yet");
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + "; see the id in: doctor", e);
        }
        return 0;
    }

    private static String line(KeptAnchor anchor) {
        return anchor.sequence() + ":" + anchor.hash() + "\t" + anchor.receivedAt() + (anchor.fork() ? "\tFORK" : "");
    }
}
