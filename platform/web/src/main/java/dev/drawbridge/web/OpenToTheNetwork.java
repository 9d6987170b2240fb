package dev.drawbridge.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Signatures are not verified, yet more than this machine could send requests. */
final class OpenToTheNetwork extends RuntimeException {

    static final String MODE = "drawbridge.auth.mode";
    static final String MEANT = "drawbridge.auth.open-to-the-network";
    static final String ADDRESS = "server.address";

    static final String REMEDY =
            "Set %s=sigv4 and %s, or %s=127.0.0.1, or %s=true if everybody who reaches this port may act as any account."
                    .formatted(MODE, "drawbridge.auth.master-key", ADDRESS, MEANT);

    private static final long serialVersionUID = 1L;

    private OpenToTheNetwork(String listening) {
        super("In open mode no signature is verified, and %s. %s".formatted(listening, REMEDY));
    }

    static void refuse(Environment environment) {
        if (!"open".equals(environment.getProperty(MODE))
                || environment.getProperty(MEANT, Boolean.class, false)) {
            return;
        }
        var address = environment.getProperty(ADDRESS);
        if (!isLoopback(address)) {
            throw new OpenToTheNetwork(
                    address == null || address.isBlank()
                            ? ADDRESS + " is not set, which is every address of this machine"
                            : ADDRESS + "=" + address + " can be reached from other machines");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
