package dev.drawbridge.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A sentence at the end of the log instead of a stack trace. */
final class OpenToTheNetworkExplained extends AbstractFailureAnalyzer<OpenToTheNetwork> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToTheNetwork cause) {
        var description = String.valueOf(cause.getMessage()).replace(OpenToTheNetwork.REMEDY, "");
        return new FailureAnalysis(description.strip(), OpenToTheNetwork.REMEDY, cause);
    }
}
