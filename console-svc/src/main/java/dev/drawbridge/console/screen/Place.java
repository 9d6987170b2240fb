package dev.drawbridge.console.screen;

/** A line of the navigation. */
public record Place(String path, String name, char key, int order) {

    static Place of(Screen screen) {
        return new Place(screen.path(), screen.name(), screen.key(), screen.order());
    }

    public String icon() {
        return path.substring(1);
    }

    public boolean holds(String uri) {
        return uri.equals(path) || uri.startsWith(path + "/");
    }
}
