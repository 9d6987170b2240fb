package dev.drawbridge.consumer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A client of DNS, with real packets. */
record Dig(int port) {

    private static final int VPC_OPTION = 65_001;

    Message send(String name, int type, boolean tcp, EDNSOption... options) throws IOException {
        var resolver = new SimpleResolver("127.0.0.1");
        resolver.setPort(port);
        resolver.setTCP(tcp);
        resolver.setTimeout(Duration.ofSeconds(5));
        var question = Record.newRecord(Name.fromString(name + "."), type, DClass.IN);
        var query = Message.newQuery(question);
        query.addRecord(new OPTRecord(1232, 0, 0, 0, List.of(options)), Section.ADDITIONAL);
        return answer(resolver, query);
    }

    /** A datagram may get lost where many come at once, so dig asks again, and so does this. */
    private static Message answer(SimpleResolver resolver, Message query) throws IOException {
        for (int again = 4; ; again--) {
            try {
                return resolver.send(query);
            } catch (IOException lost) {
                if (again == 0) {
                    throw lost;
                }
            }
        }
    }

    List<String> addresses(String name, boolean tcp, EDNSOption... options) {
        try {
            return send(name, Type.A, tcp, options).getSection(Section.ANSWER).stream()
                    .map(ARecord.class::cast)
                    .map(record -> record.getAddress().getHostAddress())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void sendGarbage(byte[] bytes, DatagramSocket socket) throws IOException {
        socket.send(
                new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    static EDNSOption from(String vpcId) {
        return new GenericEDNSOption(VPC_OPTION, vpcId.getBytes(StandardCharsets.US_ASCII));
    }

    static EDNSOption near(String address) {
        try {
            return new ClientSubnetOption(24, InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
