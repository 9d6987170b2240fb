package dev.drawbridge.consumer.dns;

import dev.drawbridge.consumer.domain.names.Question;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Bytes in, bytes out. Whatever comes in, the worst that goes out is an error code. */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final byte[] SILENCE = {};
    private static final int HEADER = 12;
    private static final int WITHOUT_EDNS = 512;
    private static final int OURS = 1232;
    private static final int LARGEST = 65_535;

    private final Views views;
    private final @Nullable String vpcId;

    Replies(Views views) {
        this(views, null);
    }

    /**
     * @param vpcId whose resolver answers, whatever the question says of itself
     */
    Replies(Views views, @Nullable String vpcId) {
        this.views = views;
        this.vpcId = vpcId;
    }

    byte[] toDatagram(byte[] query) {
        return reply(query, false);
    }

    byte[] toStream(byte[] query) {
        return reply(query, true);
    }

    /** Nothing for what is shorter than a header, and for answers: those make loops. */
    private byte[] reply(byte[] bytes, boolean stream) {
        if (bytes.length < HEADER || (bytes[2] & 0x80) != 0) {
            return SILENCE;
        }
        try {
            var query = new Message(bytes);
            return reply(query).toWire(limit(query, stream));
        } catch (IOException | RuntimeException e) {
            LOG.debug("a question that cannot be read", e);
            return malformed(bytes);
        }
    }

    private Message reply(Message query) {
        var reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setOpcode(query.getHeader().getOpcode());
        if (query.getHeader().getFlag(Flags.RD)) {
            reply.getHeader().setFlag(Flags.RD);
        }
        var question = query.getQuestion();
        if (question != null) {
            reply.addRecord(question, Section.QUESTION);
        }
        var opt = query.getOPT();
        int refusal = refusal(query, question);
        if (refusal != Rcode.NOERROR) {
            reply.getHeader().setRcode(refusal & 0xF);
        } else if (question != null) {
            answer(reply, question, opt);
        }
        if (opt != null && reply.getOPT() == null) {
            reply.addRecord(new OPTRecord(OURS, refusal >> 4, 0), Section.ADDITIONAL);
        }
        return reply;
    }

    private void answer(Message reply, Record question, @Nullable OPTRecord opt) {
        try {
            var view = vpcId == null ? views.of(opt) : views.of(vpcId);
            var answer = views.answer(question(question), view);
            Records.write(answer, question, reply);
            if (opt != null) {
                reply.addRecord(view.echo(OURS), Section.ADDITIONAL);
            }
        } catch (RuntimeException e) {
            LOG.warn("A name could not be looked up", e);
            reply.getHeader().setRcode(Rcode.SERVFAIL);
        }
    }

    private static int refusal(Message query, @Nullable Record question) {
        var opt = query.getOPT();
        if (opt != null && opt.getVersion() != 0) {
            return Rcode.BADVERS;
        }
        if (query.getHeader().getOpcode() != Opcode.QUERY) {
            return Rcode.NOTIMP;
        }
        if (question == null || query.getHeader().getCount(Section.QUESTION) != 1) {
            return Rcode.FORMERR;
        }
        boolean transfer = question.getType() == Type.AXFR || question.getType() == Type.IXFR;
        return transfer || question.getDClass() != DClass.IN ? Rcode.REFUSED : Rcode.NOERROR;
    }

    private static Question question(Record asked) {
        var type =
                switch (asked.getType()) {
                    case Type.A, Type.ANY -> Question.Type.A;
                    case Type.SOA -> Question.Type.SOA;
                    default -> Question.Type.OTHER;
                };
        return new Question(asked.getName().toString(), type);
    }

    private static int limit(Message query, boolean stream) {
        if (stream) {
            return LARGEST;
        }
        var opt = query.getOPT();
        int wanted = opt == null ? WITHOUT_EDNS : opt.getPayloadSize();
        return Math.clamp(wanted, WITHOUT_EDNS, OURS);
    }

    private static byte[] malformed(byte[] bytes) {
        var header = new Header((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF);
        header.setFlag(Flags.QR);
        header.setRcode(Rcode.FORMERR);
        return header.toWire();
    }
}
