package dev.drawbridge.notification.delivery.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for what mail servers send back, where that is switched on. */
@Component
public final class InboundMail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboundMail.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int CONNECTIONS = 50;

    private final MailSettings.Inbound settings;
    private final ArrivedMail arrived;
    private @Nullable SMTPServer server;

    InboundMail(MailSettings settings, ArrivedMail arrived) {
        this.settings = settings.inbound();
        this.arrived = arrived;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        var listener =
                SMTPServer.port(settings.port())
                        .bindAddress(address())
                        .softwareName("Drawbridge")
                        .maxConnections(CONNECTIONS)
                        .maxMessageSize(LARGEST)
                        .simpleMessageListener(arrived)
                        .build();
        listener.start();
        server = listener;
        LOG.info("Mail is taken on {}:{}", settings.address(), port());
    }

    /** Zero where none is listened at. */
    public int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException(
                    "drawbridge.mail.inbound.address is no address of this machine: "
                            + settings.address(),
                    unknown);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
