package io.mostrador.launcher.cli;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.DataDirectory;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.Database;
import io.mostrador.sync.server.store.admin.EnrolmentCode;
import io.mostrador.sync.server.store.admin.Tenant;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `server run|tenant|code|anchors`
@Command(
        name = "server",
        description = {
            "The tenant's server.",
            "Its PostgreSQL is named by MOSTRADOR_DB_URL, MOSTRADOR_DB_OWNER and MOSTRADOR_DB_APPLICATION with"
                    + " MOSTRADOR_DB_OWNER_PASSWORD and MOSTRADOR_DB_APPLICATION_PASSWORD (or ..._PASSWORD_FILE);"
                    + " without them an embedded one is used, for trying only."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ServerCommand.Run.class,
            ServerCommand.TenantCommand.class,
            ServerCommand.Code.class,
            ServerAnchorsCommand.class,
            ServerOverRefundsCommand.class,
            ServerOverusedCardsCommand.class
        })
final class ServerCommand {
    private static final String DATABASE_NAME = "mostrador";

    /// Where the embedded database is.
    static final class DatabaseOption {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "folder of the embedded PostgreSQL (default: 'server' beside the till's data)")
        @Nullable
        Path directory;

        Path folder() {
            return directory == null ? DataDirectory.conventional().resolveSibling("mostrador-server") : directory;
        }

        boolean isEmbedded() {
            return System.getenv("MOSTRADOR_DB_URL") == null;
        }

        Database external() {
            try {
                return Database.fromEnvironment(System.getenv());
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()), e);
            }
        }

        /// For administration: of a running server's embedded database, or of the external one.
        Administration administration() {
            return Administration.open(isEmbedded() ? EmbeddedPostgres.running(folder(), DATABASE_NAME) : external());
        }
    }

    /// Whose tills.
    static final class TenantOption {
        @Option(
                names = "--tenant",
                paramLabel = "ID",
                description = "the tenant (may be left out when there is one only)")
        @Nullable
        private UUID tenant;

        UUID in(Administration administration) {
            if (tenant != null) {
                return tenant;
            }
            List<Tenant> all = administration.tenants().list();
            if (all.size() != 1) {
                throw new CommandFailure("The server has " + all.size()
                        + " tenants; name one with --tenant, or make one: server tenant create NAME");
            }
            return all.getFirst().id();
        }
    }

    @Command(
            name = "run",
            description = "Starts the server and goes on until it is stopped.",
            mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE})")
        private String host = ServerSettings.LOOPBACK;

        @Option(names = "--port", description = "port to listen on, 0 for any (default: ${DEFAULT-VALUE})")
        private int port = ServerSettings.DEFAULT_PORT;

        @Override
        public Integer call() throws InterruptedException {
            if (database.isEmbedded()) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start(database.folder())) {
                    serve(postgres.database(DATABASE_NAME));
                }
            } else {
                serve(database.external());
            }
            return 0;
        }

        private void serve(Database where) throws InterruptedException {
            CountDownLatch stopped = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                stopped.countDown();
                                awaitQuietly(done);
                            },
                            "server-stop"));
            ServerSettings settings = new ServerSettings(host, port, where, InstantSource.system());
            try (TenantServer server = TenantServer.start(settings)) {
                System.out.println("Listening on " + server.uri());
                System.out.flush();
                stopped.await();
            } finally {
                done.countDown();
            }
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Command(
            name = "tenant",
            description = "Tenants of the server.",
            mixinStandardHelpOptions = true,
            subcommands = {TenantCommand.Create.class, TenantCommand.ListAll.class})
    static final class TenantCommand {
        @Command(name = "create", description = "Makes a tenant and prints its id.", mixinStandardHelpOptions = true)
        static final class Create implements Callable<Integer> {
            @Mixin
            private DatabaseOption database = new DatabaseOption();

            @Parameters(paramLabel = "NAME", description = "the chain's or shop's name")
            private String name = "";

            @Override
            public Integer call() {
                try (Administration administration = database.administration()) {
                    Tenant tenant = administration.tenants().create(name);
                    System.out.println(tenant.id() + "\t" + tenant.name());
                }
                return 0;
            }
        }

        @Command(name = "list", description = "Prints all tenants.", mixinStandardHelpOptions = true)
        static final class ListAll implements Callable<Integer> {
            @Mixin
            private DatabaseOption database = new DatabaseOption();

            @Override
            public Integer call() {
                try (Administration administration = database.administration()) {
                    administration
                            .tenants()
                            .list()
                            .forEach(tenant -> System.out.println(tenant.id() + "\t" + tenant.name()));
                }
                return 0;
            }
        }
    }

    @Command(
            name = "code",
            description = "Prints a one-time enrolment code, good for ten minutes.",
            mixinStandardHelpOptions = true)
    static final class Code implements Callable<Integer> {
        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Mixin
        private TenantOption tenant = new TenantOption();

        @Override
        public Integer call() {
            try (Administration administration = database.administration()) {
                EnrolmentCode code = administration.codes().create(tenant.in(administration));
                System.out.println(code.code());
                System.err.println("Good until " + code.expiresAt());
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(e.getMessage() + "; see: server tenant list", e);
            }
            return 0;
        }
    }
}
