package dev.drawbridge.consumer.dns;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** An answer as records. Where there is none, the start of authority says for how long. */
final class Records {

    private static final Name SERVER = Name.fromConstantString("ns.drawbridge.internal.");
    private static final Name MASTER = Name.fromConstantString("hostmaster.drawbridge.internal.");

    private Records() {}

    static void write(Answer answer, Record question, Message reply) {
        reply.getHeader().setRcode(code(answer.code()));
        if (answer.zone().isEmpty()) {
            return;
        }
        reply.getHeader().setFlag(Flags.AA);
        for (var address : answer.addresses()) {
            reply.addRecord(
                    new ARecord(question.getName(), DClass.IN, Answer.TTL, inet(address)),
                    Section.ANSWER);
        }
        if (answer.addresses().isEmpty()) {
            var soa = soa(answer.zone());
            boolean asked =
                    question.getType() == Type.SOA && question.getName().equals(soa.getName());
            if (asked) {
                reply.getHeader().setRcode(Rcode.NOERROR);
            }
            reply.addRecord(soa, asked ? Section.ANSWER : Section.AUTHORITY);
        }
    }

    private static int code(Answer.Code code) {
        return switch (code) {
            case NOERROR -> Rcode.NOERROR;
            case NXDOMAIN -> Rcode.NXDOMAIN;
            case REFUSED -> Rcode.REFUSED;
        };
    }

    /** The times are those of AWS's own zones; only what is not there is forgotten sooner. */
    private static SOARecord soa(String zone) {
        return new SOARecord(
                name(zone),
                DClass.IN,
                Answer.TTL,
                SERVER,
                MASTER,
                1,
                7_200,
                900,
                1_209_600,
                Answer.TTL);
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static InetAddress inet(Ipv4 address) {
        long value = address.value();
        var octets =
                new byte[] {
                    (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
                };
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address.toString(), e);
        }
    }
}
