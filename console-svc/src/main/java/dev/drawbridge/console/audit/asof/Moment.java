package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.audit.Recorded;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing, as of one of its facts.
 *
 * @param sequence which of its facts that is, 1 being the first the account may see
 * @param of how many there are by now
 * @param last the fact itself
 */
public record Moment(String stream, int sequence, int of, Recorded last, ObjectNode state) {

    public String json() {
        return """
        {"stream":%s,"sequence":%d,"of":%d,"position":%d,"at":"%s","type":"%s","state":%s}\
        """
                .formatted(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(stream),
                        sequence,
                        of,
                        last.position(),
                        last.time(),
                        last.type(),
                        state);
    }
}
