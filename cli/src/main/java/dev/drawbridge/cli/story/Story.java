package dev.drawbridge.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an export tells of one thing, fact by fact. It is to be verified before. */
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Story() {}

    /** The streams in it, and how many facts each has. */
    public static Map<String, Integer> streams(BufferedReader export) throws IOException {
        var streams = new TreeMap<String, Integer>();
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            if (line.contains("\"event\"")) {
                var stream = JSON.readTree(line).path("line").path("stream").asText("");
                if (!stream.isEmpty()) {
                    streams.merge(stream, 1, Integer::sum);
                }
            }
        }
        return streams;
    }

    /**
     * Each of its moments: {@code stream, sequence, of, position, at, type, state}, as {@code
     * /api/audit/as-of} answers.
     */
    public static List<ObjectNode> of(BufferedReader export, String stream) throws IOException {
        var moments = new ArrayList<ObjectNode>();
        var fold = new Fold();
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            if (line.contains(stream)) {
                var read = JSON.readTree(line);
                if (read.path("line").path("stream").asText("").equals(stream)) {
                    fold.add(read.path("event"));
                    moments.add(moment(stream, moments.size() + 1, read, fold));
                }
            }
        }
        moments.forEach(moment -> moment.put("of", moments.size()));
        return moments;
    }

    private static ObjectNode moment(String stream, int sequence, JsonNode line, Fold fold) {
        var moment = JSON.createObjectNode();
        moment.put("stream", stream);
        moment.put("sequence", sequence);
        moment.put("of", sequence);
        moment.put("position", line.path("position").asLong());
        moment.put("at", line.path("event").path("time").asText());
        moment.put("type", line.path("event").path("type").asText());
        moment.set("state", fold.state().deepCopy());
        return moment;
    }
}
