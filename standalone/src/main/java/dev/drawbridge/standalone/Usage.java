package dev.drawbridge.standalone;

import java.time.Duration;
import java.util.Locale;

/** What the program says of itself. */
final class Usage {

    static final String TEXT =
            """
            Drawbridge: an event-sourced PrivateLink that anyone can run.

            usage: ./drawbridge <command> [options]

              up         starts everything: PostgreSQL, Kafka and the four services in one process
              demo       plays the main story with real clients, step by step; exit code 0 = all seen
              reset      forgets everything in the data directory
              keys <account>
                         what an account signs with in the containers, where signatures are
                         verified; the master key is taken from DRAWBRIDGE_MASTER_KEY

            with one that runs; each tells its options with --help
              approvals  lists what waits for a decision
              accept, reject
                         decide on requests: one, many, or all that match
              what-if    judges the history of a service by other rules
              scenario   rehearses weeks over thousands of accounts: validate, plan, run, diff
              audit      takes the log away (export), and checks what was taken (verify)
              generate-completion
                         a script that completes these commands in bash and zsh

            options
              --port <port>   one port for AWS clients and the browser
                              (up: 4566; demo: a free one)
              --data <dir>    where everything is kept over restarts
                              (up, reset: ./data; demo: a temporary directory)
              --zones <way>   permuted: every account names the zones in an order of its own,
                              as on AWS (usual); identity: all accounts name them alike
              --verbose, -v   the log on the terminal too, not only in <dir>/drawbridge.log
              --help, -h      this text

            Several run side by side on other ports and directories. Ctrl-C stops cleanly.

            example
              ./drawbridge up --port 4570 --data ./rehearsal
              AWS_ACCESS_KEY_ID=111111111111 AWS_SECRET_ACCESS_KEY=x AWS_DEFAULT_REGION=us-east-1 \\
                aws --endpoint-url http://localhost:4570 ec2 describe-vpc-endpoint-services\
            """;

    private static final String READY =
            """

            Drawbridge is ready: http://localhost:%1$d   (in %2$.1f s)

              console    http://localhost:%1$d/
              provider   AWS_ACCESS_KEY_ID=111111111111 AWS_SECRET_ACCESS_KEY=x
              consumer   AWS_ACCESS_KEY_ID=222222222222 AWS_SECRET_ACCESS_KEY=x
              try        aws --endpoint-url http://localhost:%1$d --region us-east-1 \\
                           ec2 describe-vpc-endpoint-services
              names      dig @127.0.0.1 -p %4$d kinesis.us-east-1.amazonaws.com
              flows      curl -x http://127.0.0.1:%5$d -U 222222222222+subnet-…:x http://vpce-…/
              data       %3$s   (kept; log in drawbridge.log, e-mails in mails/)
              stop       Ctrl-C

              Open mode: the access key is the account, any secret will do, so it
              listens on this machine only.
            """;

    private Usage() {}

    static String ready(Options options, Duration took, int dnsPort, int flowPort) {
        return String.format(
                Locale.ROOT,
                READY,
                options.port(),
                took.toMillis() / 1000.0,
                options.data(),
                dnsPort,
                flowPort);
    }
}
