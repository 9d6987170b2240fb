package dev.drawbridge.wire;

/** How a service of AWS writes the Query protocol: its version and its XML namespace. */
public enum Dialect {
    EC2("ec2", "2016-11-15", "http://ec2.amazonaws.com/doc/2016-11-15/"),
    SNS("sns", "2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/"),
    STS("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/"),
    ELB(
            "elasticloadbalancing",
            "2015-12-01",
            "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/");

    private final String signingName;
    private final String version;
    private final String namespace;

    Dialect(String signingName, String version, String namespace) {
        this.signingName = signingName;
        this.version = version;
        this.namespace = namespace;
    }

    /** The service's name in a SigV4 credential scope. */
    public String signingName() {
        return signingName;
    }

    public String version() {
        return version;
    }

    public String namespace() {
        return namespace;
    }
}
