package dev.drawbridge.notification.delivery.mail;

/** Mails as mail servers send them back. */
public final class Samples {

    private Samples() {}

    /** RFC 3464, with the original mail left out. */
    public static String report(String action, String status, String diagnosis) {
        return """
        From: MAILER-DAEMON@mx.example.com
        To: bounce@drawbridge.localhost
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

        --=_b
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.
        --=_b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com
        Arrival-Date: Fri, 27 Nov 2026 03:00:00 +0000

        Final-Recipient: rfc822; ops@example.com
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; %s

        --=_b--
        """
                .formatted(action, status, diagnosis)
                .replace("\n", "\r\n");
    }

    /** RFC 5965. */
    public static String complaint(String type) {
        return """
        From: feedback@isp.example.com
        Subject: FW: news
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="=_b"

        --=_b
        Content-Type: text/plain

        This is an email abuse report.
        --=_b
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1

        --=_b--
        """
                .formatted(type)
                .replace("\n", "\r\n");
    }
}
