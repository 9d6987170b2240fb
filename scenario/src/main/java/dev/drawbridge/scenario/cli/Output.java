package dev.drawbridge.scenario.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** What a command prints: words for people, JSON for pipelines. */
enum Output {
    TEXT,
    JSON;

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void print(PrintWriter out, String words, Object facts) {
        out.println(this == TEXT ? words : json(facts));
        out.flush();
    }

    private static String json(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
