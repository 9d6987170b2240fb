package dev.drawbridge.console.door;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * How a call ended.
 *
 * @param errors what was refused, in AWS's words: of the whole call, or of single items
 */
public record Outcome(int status, List<Error> errors) {

    public record Error(String code, String message) {}

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    public boolean done() {
        return status == 200 && errors.isEmpty();
    }

    /** Whole-call errors are {@code Code}/{@code Message}, those of items {@code code}/… */
    static Outcome read(int status, byte[] xml) {
        var errors = new ArrayList<Error>();
        var code = "";
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                var name = reader.getLocalName();
                if (name.equalsIgnoreCase("code")) {
                    code = reader.getElementText();
                } else if (name.equalsIgnoreCase("message")) {
                    errors.add(new Error(code, reader.getElementText()));
                }
            }
        } catch (XMLStreamException _) {
            errors.add(new Error("Unreadable", "The answer could not be understood"));
        }
        return new Outcome(status, List.copyOf(errors));
    }
}
