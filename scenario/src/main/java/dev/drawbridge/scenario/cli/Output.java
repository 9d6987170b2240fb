package dev.drawbridge.scenario.cli;

/** What a command prints: words for people, JSON for pipelines. */
enum Output {
    TEXT,
    JSON
}
