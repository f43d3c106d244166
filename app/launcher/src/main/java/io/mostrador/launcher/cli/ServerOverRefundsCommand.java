package io.mostrador.launcher.cli;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.store.admin.OverRefund;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `server over-refunds`
@Command(
        name = "over-refunds",
        description = {
            "Prints the lines of which more came back than was sold, over all tills of the tenant: receipt, line, item,"
                    + " sold, returned, and what was given back in minor units.",
            "Tills that do not hear of each other cannot know; the answer is 1 when there are any."
        },
        mixinStandardHelpOptions = true)
final class ServerOverRefundsCommand implements Callable<Integer> {
    @Mixin
    private ServerCommand.DatabaseOption database = new ServerCommand.DatabaseOption();

    @Mixin
    private ServerCommand.TenantOption tenant = new ServerCommand.TenantOption();

    @Override
    public Integer call() {
        try (Administration administration = database.administration()) {
            List<OverRefund> found = administration.overRefunds().read(tenant.in(administration));
            found.forEach(line -> System.out.println(line(line)));
            return found.isEmpty() ? 0 : 1;
        }
    }

    private static String line(OverRefund line) {
        return String.join(
                "\t",
                new ReceiptNumber(line.series(), line.number()).toString(),
                Integer.toString(line.line()),
                line.description(),
                new Quantity(line.soldThousandths()).toString(),
                new Quantity(line.returnedThousandths()).toString(),
                Long.toString(line.refundMinor()));
    }
}
