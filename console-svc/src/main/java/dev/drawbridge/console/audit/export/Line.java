package dev.drawbridge.console.audit.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One position of the log.
 *
 * @param columns all that the content is the digest of, but for the message itself
 * @param mine whether whoever asked may see more of it than the digest
 */
record Line(
        long position,
        List<String> columns,
        String event,
        String content,
        String hash,
        boolean mine) {

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
                row.getBoolean(17));
    }

    /** The message last, letter by letter as it was published. */
    String json() {
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
                .append("\",\"event\":")
                .append(event)
                .append("}\n")
                .toString();
    }
}
