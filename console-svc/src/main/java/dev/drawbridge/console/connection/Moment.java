package dev.drawbridge.console.connection;

import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.live.Entry;

/**
 * A fact of the story.
 *
 * @param number within the story, from 1
 * @param cause the number of the fact that caused it; 0 where that is not part of the story
 */
public record Moment(int number, Recorded recorded, Entry told, Lane lane, int cause) {

    public String lane(String title) {
        return lane.title().equals(title) ? "here" : "";
    }
}
