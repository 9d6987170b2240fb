package dev.drawbridge.consumer.dns;

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
    private static final int MOST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(DnsPorts.class);

    private final Views views;
    private final DnsService main;
    private final InetAddress address;
    private final Map<String, DnsServer> open = new HashMap<>();
    private boolean running;

    DnsPorts(
            Views views,
            DnsService main,
            @Value("${drawbridge.dns.address:127.0.0.1}") InetAddress address) {
        this.views = views;
        this.main = main;
        this.address = address;
    }

    /** The one there is, or a new one; empty where no DNS is served, or by too many ports. */
    public synchronized Optional<Integer> open(String vpcId) {
        var there = open.get(vpcId);
        if (there != null) {
            return Optional.of(there.port());
        }
        if (!main.isRunning() || open.size() >= MOST) {
            return Optional.empty();
        }
        var made = DnsServer.start(new Replies(views, vpcId), address, 0);
        LOG.info("DNS of {} on port {}, UDP and TCP", vpcId, made.port());
        open.put(vpcId, made);
        return Optional.of(made.port());
    }

    public synchronized void close(String vpcId) {
        var gone = open.remove(vpcId);
        if (gone != null) {
            end(gone);
        }
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

    private static void end(DnsServer server) {
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("a DNS server could not be closed", e);
        }
    }
}
