package dev.drawbridge.console.audit.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.drawbridge.console.audit.chain.SigningKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One position of the log.
 *
 * @param columns all that the content is the digest of, but for the message itself
 * @param mine whether whoever asked may see more of it than the digest
 * @param partly whether some of it is the other side's: the content is the digest of the whole, so
 *     what is shown is signed instead
 */
record Line(
        long position,
        List<String> columns,
        String event,
        String content,
        String hash,
        boolean mine,
        boolean partly) {

    private static final String[] NAMES = {
        "id",
        "topic",
        "type",
        "stream",
        "sequence",
        "time",
        "principal",
        "account",
        "correlationid",
        "causationid",
        "recordedat"
    };

    private static final int STREAM_PREVIOUS = 14;

    static Line of(ResultSet row, int ignored) throws SQLException {
        var columns = new String[NAMES.length + 1];
        for (int i = 0; i < NAMES.length; i++) {
            columns[i] = row.getString(i + 2);
        }
        var previous = row.getString(STREAM_PREVIOUS);
        columns[NAMES.length] = previous == null ? "" : previous;
        return new Line(
                row.getLong(1),
                List.of(columns),
                row.getString(13),
                row.getString(15),
                row.getString(16),
                row.getBoolean(17),
                row.getBoolean(18));
    }

    /** The message last, letter by letter as it was published, but for what is the other side's. */
    String json(SigningKey key) {
        var text =
                new StringBuilder(event.length() + 900).append("{\"position\":").append(position);
        text.append(",\"line\":{");
        for (int i = 0; i < NAMES.length; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(NAMES[i]).append("\":\"");
            JsonStringEncoder.getInstance().quoteAsString(columns.get(i), text);
            text.append('"');
        }
        return text.append("},\"streamprevious\":\"")
                .append(columns.getLast())
                .append("\",\"content\":\"")
                .append(content)
                .append("\",\"hash\":\"")
                .append(hash)
                .append(partly ? "\",\"partly\":\"" + key.sign(shown()) : "")
                .append("\",\"event\":")
                .append(event)
                .append("}\n")
                .toString();
    }

    /** Each field by its length in bytes and itself, as in the digest of a whole line. */
    private String shown() {
        var fields = new ArrayList<>(columns.subList(0, NAMES.length));
        fields.add(event);
        fields.add(columns.getLast());
        var text = new StringBuilder("drawbridge-audit-part.v1\n").append(content);
        text.append('\n').append(position);
        for (var field : fields) {
            text.append(',').append(field.getBytes(StandardCharsets.UTF_8).length);
            text.append(':').append(field);
        }
        return text.append('\n').toString();
    }
}
