package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.query.Form;
import dev.drawbridge.wire.xml.FaultXml;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers any request, without a transport. Whatever happens, the answer is the dialect's XML. */
public final class WireServer {

    private static final System.Logger LOG = System.getLogger(WireServer.class.getName());
    private static final String DEFAULT_REGION = "us-east-1";

    private final Operations operations;
    private final Authenticator authenticator;
    private final FaultMapper faultMapper;
    private final Operation.Gate gate;

    public WireServer(Operations operations, Authenticator authenticator, FaultMapper faultMapper) {
        this(operations, authenticator, faultMapper, Operation.Gate.OPEN);
    }

    public WireServer(
            Operations operations,
            Authenticator authenticator,
            FaultMapper faultMapper,
            Operation.Gate gate) {
        this.gate = gate;
        this.operations = operations;
        this.authenticator = authenticator;
        this.faultMapper = faultMapper;
    }

    public WireReply answer(WireRequest request) {
        var requestId = UUID.randomUUID().toString();
        var credential = request.credential();
        var spoken = dialectOfScope(credential);
        try {
            refuseUnlessReadable(request);
            var form = request.form();
            var action = Optional.ofNullable(form.value("Action")).orElse("");
            spoken = spoken.or(() -> dialectOf(form, action));
            var dialect = spoken.orElse(Dialect.EC2);
            if (action.isEmpty()) {
                throw Faults.missingAction();
            }
            var operation = operations.named(dialect, action);
            var call = call(request, credential, operation, form, requestId);
            return reply(200, requestId, operation.answer(form, call, gate));
        } catch (Throwable thrown) {
            return refusal(spoken.orElse(Dialect.EC2), thrown, requestId);
        }
    }

    /** For what a transport finds wrong before there is a request to answer. */
    WireReply refusal(WireRequest request, Fault fault) {
        var dialect = dialectOfScope(request.credential()).orElse(Dialect.EC2);
        return refusal(dialect, fault, UUID.randomUUID().toString());
    }

    private static void refuseUnlessReadable(WireRequest request) {
        var method = request.method();
        if (!method.equals("POST") && !method.equals("GET")) {
            throw Faults.verbNotAllowed(method);
        }
        var type = request.header("content-type").strip();
        boolean form =
                type.isEmpty()
                        || type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33);
        if (request.body().length > 0 && !form) {
            throw Faults.notAForm();
        }
    }

    private Call call(
            WireRequest request,
            @Nullable Credential credential,
            Bound<?, ?> operation,
            Form form,
            String requestId) {
        var dialect = operation.dialect();
        if (!authenticator.demandsCredentials() && !operation.operation().admitsAnonymous()) {
            OtherSite.refuse(request);
        }
        var caller = admitted(authenticator.authenticate(request, dialect), operation);
        var region = credential == null ? DEFAULT_REGION : credential.region();
        boolean dryRun = dialect == Dialect.EC2 && DryRun.asked(form);
        return new Call(
                caller, region, requestId, dryRun, request.traceParent(), request.sourceAddress());
    }

    private Caller admitted(Caller caller, Bound<?, ?> operation) {
        if (caller.anonymous()
                && authenticator.demandsCredentials()
                && !operation.operation().admitsAnonymous()) {
            throw Faults.credentialsDemanded(operation.dialect());
        }
        return caller;
    }

    private static Optional<Dialect> dialectOfScope(@Nullable Credential credential) {
        return credential == null
                ? Optional.empty()
                : dialect(d -> d.signingName().equals(credential.service()));
    }

    private Optional<Dialect> dialectOf(Form form, String action) {
        var version = form.value("Version");
        return dialect(d -> d.version().equals(version)).or(() -> operations.dialectOf(action));
    }

    private static Optional<Dialect> dialect(java.util.function.Predicate<Dialect> which) {
        return Arrays.stream(Dialect.values()).filter(which).findFirst();
    }

    private WireReply refusal(Dialect dialect, Throwable thrown, String requestId) {
        var fault =
                faultMapper
                        .find(thrown)
                        .orElseGet(() -> {
                            LOG.log(
                                    System.Logger.Level.ERROR,
                                    "Request " + requestId + " failed",
                                    thrown);
                            return Faults.internal();
                        });
        return reply(fault.status(), requestId, FaultXml.write(dialect, fault, requestId));
    }

    private static WireReply reply(int status, String requestId, String xml) {
        return new WireReply(status, requestId, xml.getBytes(StandardCharsets.UTF_8));
    }
}
