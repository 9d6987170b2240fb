package dev.drawbridge.cli.verify;

import java.util.HashMap;
import java.util.Map;

/** From line to line along the chain. */
final class Walk {

    private final Manifest manifest;
    private final PublicKeys key;
    private final Map<Long, SignedHead> heads;
    private final Chain chain;
    private final Map<String, String> lastOfStream = new HashMap<>();
    private final Digests omittedContents = new Digests();
    private long position;
    private long believedTo;
    private String hash;
    private long events;
    private long omitted;

    Walk(Manifest manifest, Map<Long, SignedHead> heads, PublicKeys key) throws Tampered {
        this.manifest = manifest;
        this.key = key;
        this.heads = heads;
        if (!manifest.previous().matches("([0-9a-f]{64})?")) {
            throw new Tampered(0, "the hash before the range is none");
        }
        var before = heads.get(manifest.from() - 1);
        if (before != null && !before.hash().equals(manifest.previous())) {
            throw new Tampered(
                    manifest.from() - 1, "what was signed there is not what the range builds on");
        }
        this.chain = new Chain(manifest.previous());
        this.position = manifest.from();
        this.believedTo = position - 1;
        this.hash = manifest.previous();
    }

    void step(Checked checked) throws Tampered {
        var line = checked.line();
        if (line == null) {
            throw new Tampered(position, "its line cannot be read: " + checked.unreadable());
        }
        if (line.position() != position) {
            throw new Tampered(
                    position,
                    "it is missing or out of its place; position %d stands there"
                            .formatted(line.position()));
        }
        if (line.isOmission()) {
            omission(line);
        } else {
            event(line, checked);
        }
    }

    private void omission(ExportLine line) throws Tampered {
        for (var content : line.omitted()) {
            if (!Digests.isOne(content)) {
                throw new Tampered(position, "the digest of what is left out is none");
            }
            omittedContents.add(content);
            omitted++;
            advance(content);
        }
    }

    private void event(ExportLine line, Checked checked) throws Tampered {
        if (line.isPart()) {
            part(line);
        } else if (!checked.digest().equals(line.content())) {
            throw new Tampered(position, "it was changed: its digest is another");
        }
        if (!checked.contradicted().isEmpty()) {
            throw new Tampered(
                    position, "the log and the event disagree on " + checked.contradicted());
        }
        stream(line);
        events++;
        advance(line.content());
        if (!hash.equals(line.hash())) {
            throw new Tampered(
                    believedTo + 1,
                    "from here to %d the chain does not lead to the hash that stands there"
                            .formatted(line.position()));
        }
        believedTo = line.position();
    }

    /** The content is the digest of the whole; what is shown of it is signed. */
    private void part(ExportLine line) throws Tampered {
        if (manifest.account().equals("*") || !Digests.isOne(line.content())) {
            throw new Tampered(position, "some of it is left out, and should not be");
        }
        if (!key.signed(Columns.shown(line), line.partly())) {
            throw new Tampered(position, "what is shown of it was not signed by this key");
        }
    }

    /** What comes before in its stream is known, left out, or before the range. */
    private void stream(ExportLine line) throws Tampered {
        var known = lastOfStream.put(line.columns().get("stream"), line.content());
        var said = line.streamPrevious();
        boolean begins = known == null && (manifest.from() > 1 || said.isEmpty());
        if (!said.equals(known) && !begins && !omittedContents.contains(said)) {
            throw new Tampered(position, "it does not follow on the line before in its stream");
        }
    }

    private void advance(String content) throws Tampered {
        hash = chain.add(content);
        var head = heads.get(position);
        if (head != null && !head.hash().equals(hash)) {
            throw new Tampered(
                    believedTo + 1,
                    "from here to %d it is not what was signed at %s"
                            .formatted(position, head.at()));
        }
        position++;
    }

    /** Where the next line belongs. */
    long position() {
        return position;
    }

    void end() throws Tampered {
        if (position != manifest.to() + 1) {
            throw new Tampered(
                    position, "it is missing: the manifest promises all to " + manifest.to());
        }
        if (!hash.equals(manifest.head())) {
            throw new Tampered(believedTo + 1, "from here on it is not what the manifest signed");
        }
        if (events != manifest.events() || omitted != manifest.omitted()) {
            throw new Tampered(
                    0,
                    "%d events and %d left out are promised, %d and %d are here"
                            .formatted(manifest.events(), manifest.omitted(), events, omitted));
        }
    }
}
