package dev.drawbridge.embedded;

import java.nio.file.Path;

/** A JVM of its own with both servers, that writes until it is killed, naming what is safe. */
final class Victim {

    private Victim() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        var postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        var kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        var log = new KafkaLog(kafka.bootstrapServers());
        log.create();
        String url = postgres.urlWithLogin("postgres");
        Sql.update(url, "create table lines (n int)");
        System.out.println("pid " + Sql.value(url, "select pg_backend_pid()"));
        for (int n = 1; ; n++) {
            Sql.update(url, "insert into lines values (%d)".formatted(n));
            log.append("line " + n);
            System.out.println("safe " + n);
        }
    }
}
