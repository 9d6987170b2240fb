package dev.drawbridge.notification.domain.telling;

import java.util.Arrays;
import java.util.Optional;

/** The four moments of a connection that can be told of, named as AWS names them. */
public enum Stage {
    ACCEPT("Accept"),
    CONNECT("Connect"),
    DELETE("Delete"),
    REJECT("Reject");

    private final String wireName;

    Stage(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Stage> find(String name) {
        return Arrays.stream(values()).filter(stage -> stage.wireName.equals(name)).findFirst();
    }
}
