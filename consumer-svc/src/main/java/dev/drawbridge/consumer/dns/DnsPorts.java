package dev.drawbridge.consumer.dns;

import dev.drawbridge.consumer.read.dns.AllVpcs;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * DNS servers that answer as the resolver of one VPC, each on a port of its own: for clients that
 * can say neither an option nor a subnet. They are gone with the process.
 */
@Component
public final class DnsPorts implements SmartLifecycle {

    /** Each has two threads. */
    public static final int MOST = 64;

    public static final int OF_AN_ACCOUNT = 16;

    private static final Logger LOG = LoggerFactory.getLogger(DnsPorts.class);

    private final Views views;
    private final AllVpcs vpcs;
    private final DnsService main;
    private final InetAddress address;
    private final Map<String, Opened> open = new HashMap<>();
    private boolean running;

    DnsPorts(
            Views views,
            AllVpcs vpcs,
            DnsService main,
            @Value("${drawbridge.dns.address:127.0.0.1}") InetAddress address) {
        this.views = views;
        this.vpcs = vpcs;
        this.main = main;
        this.address = address;
    }

    private record Opened(String account, DnsServer server) {}

    /** The one there is, or a new one; empty where no DNS is served, or by too many ports. */
    public synchronized Optional<Integer> open(String vpcId, String account) {
        var there = open.get(vpcId);
        if (there != null) {
            return Optional.of(there.server().port());
        }
        if (!main.isRunning() || !room(account)) {
            return Optional.empty();
        }
        var made = DnsServer.start(new Replies(views, vpcId), address, 0);
        LOG.info("DNS of {} on port {}, UDP and TCP", vpcId, made.port());
        open.put(vpcId, new Opened(account, made));
        return Optional.of(made.port());
    }

    /** Those of VPCs that are gone take nobody's place. */
    private boolean room(String account) {
        if (full(account)) {
            open.entrySet()
                    .removeIf(each -> {
                        boolean gone = vpcs.named(each.getKey()).isEmpty();
                        if (gone) {
                            end(each.getValue());
                        }
                        return gone;
                    });
        }
        return !full(account);
    }

    private boolean full(String account) {
        long own = open.values().stream().filter(o -> o.account().equals(account)).count();
        return open.size() >= MOST || own >= OF_AN_ACCOUNT;
    }

    /**
     * @return whether there was one that the account had opened
     */
    public synchronized boolean close(String vpcId, String account) {
        var there = open.get(vpcId);
        if (there == null || !there.account().equals(account)) {
            return false;
        }
        open.remove(vpcId);
        end(there);
        return true;
    }

    public String host() {
        return address.getHostAddress();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        open.values().forEach(DnsPorts::end);
        open.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private static void end(Opened opened) {
        try {
            opened.server().close();
        } catch (IOException e) {
            LOG.debug("a DNS server could not be closed", e);
        }
    }
}
