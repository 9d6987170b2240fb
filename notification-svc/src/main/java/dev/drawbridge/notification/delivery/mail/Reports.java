package dev.drawbridge.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.domain.mail.Returned;
import dev.drawbridge.notification.domain.mail.Returned.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads reports on delivery (RFC 3464) and on abuse (RFC 5965). All other mails say nothing. */
final class Reports {

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern LINE = Pattern.compile("\\r?\\n");
    private static final Pattern BLOCK = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final List<String> FAILING = List.of("failed", "delayed");
    private static final int MOST = 64 * 1024;

    private Reports() {}

    /** Empty for what is no report, or none of a failure. */
    static Optional<Returned> read(byte[] mail, Instant now) {
        try {
            var session = Session.getInstance(new Properties());
            var message = new MimeMessage(session, new ByteArrayInputStream(mail));
            if (!message.isMimeType("multipart/report")
                    || !(message.getContent() instanceof MimeMultipart parts)) {
                return Optional.empty();
            }
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), now);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Returned> part(Part part, Instant now)
            throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            return blocks(part).flatMap(block -> delivery(block, now).stream()).findFirst();
        }
        if (part.isMimeType("message/feedback-report")) {
            return blocks(part).flatMap(block -> feedback(block, now).stream()).findFirst();
        }
        return Optional.empty();
    }

    private static Optional<Returned> delivery(Map<String, String> block, Instant now) {
        var action = block.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        if (!FAILING.contains(action)) {
            return Optional.empty();
        }
        var diagnosis = block.getOrDefault("diagnostic-code", "");
        var status = block.getOrDefault("status", "");
        var code = STATUS.matcher(status + " " + diagnosis);
        boolean forGood = action.equals("failed") && (!code.find() || code.group(1).equals("5"));
        var said = diagnosis.isBlank() ? status : diagnosis;
        return Optional.of(new Returned(forGood ? Kind.HARD : Kind.SOFT, now, said));
    }

    private static Optional<Returned> feedback(Map<String, String> block, Instant now) {
        var type = block.getOrDefault("feedback-type", "").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("not-spam")
                ? Optional.empty()
                : Optional.of(new Returned(Kind.COMPLAINT, now, type));
    }

    /** Groups of header lines, with names in small letters. */
    private static Stream<Map<String, String>> blocks(Part part)
            throws MessagingException, IOException {
        var text = new String(part.getInputStream().readNBytes(MOST), UTF_8);
        return BLOCK.splitAsStream(text).map(Reports::fields);
    }

    private static Map<String, String> fields(String block) {
        var fields = new HashMap<String, String>();
        LINE.splitAsStream(FOLD.matcher(block).replaceAll(" "))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon > 0) {
                        fields.putIfAbsent(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip());
                    }
                });
        return fields;
    }
}
