using Remediator.Logs;

namespace Remediator.Tests.Logs;

/// <summary>What looks like a secret goes, what only speaks of one stays.</summary>
public class SecretsTests
{
    [Theory]
    [InlineData("key AKIAIOSFODNN7EXAMPLE was used", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("ASIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE")]
    [InlineData("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "wJalrXUtnFEMI")]
    [InlineData("{\"SecretAccessKey\": \"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\"}", "wJalrXUtnFEMI")]
    [InlineData("{\\\"Password\\\":\\\"hunter2hunter2\\\"}", "hunter2hunter2")]
    [InlineData("MasterUserPassword: 'correct horse battery'", "correct horse")]
    [InlineData("password=Sup3rS3cret!", "Sup3rS3cret")]
    [InlineData("Authorization: Bearer abcdef0123456789", "abcdef0123456789")]
    [InlineData("remote: https://bot:ghx-9f8e7d@git.example.com/x.git", "ghx-9f8e7d")]
    [InlineData("postgres://app:s3cr3tpw@db.internal:5432/shop", "s3cr3tpw")]
    [InlineData("token ghp_abcdefghijklmnopqrstuvwxyz0123456789", "abcdefghijklmnop")]
    [InlineData("github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz", "abcdefghijkl")]
    [InlineData("hook xoxb-123456789012-abcdefghijkl", "123456789012-abc")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\nafter", "MIIEowIBAAKCAQEA")]
    [InlineData("-----BEGIN PRIVATE KEY----- MIIEowIBAAKCAQEA and no end", "MIIEowIBAAKCAQEA")]
    [InlineData("aws rds create-db-instance --master-user-password hunter2hunter2 --engine x", "hunter2")]
    [InlineData("mysql --password 'correct horse'", "correct horse")]
    [InlineData("mysql --password hunter --host db", "hunter")]
    [InlineData("mysql --host db --password hunter", "hunter")]
    [InlineData("mysql --password=hunter db", "hunter")]
    [InlineData("+ DB_PASSWORD=changeme ./deploy.sh", "changeme")]
    [InlineData("https://b.s3.amazonaws.com/k?X-Amz-Signature=deadbeefcafe0011&x=1", "deadbeefcafe")]
    [InlineData("key sk-proj-abcdefghijklmnopqrstuvwxyz123456", "abcdefghij")]
    [InlineData("key AIzaSyA1234567890abcdefghijklmnopqrstuv", "SyA1234567890")]
    [InlineData("AccountKey=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA==;EndpointSuffix=core", "Zm9vYmFy")]
    public void A_secret_does_not_pass(string text, string secret)
    {
        var shown = Secrets.Redact(text);
        shown.ShouldNotContain(secret);
        shown.ShouldContain("****");
    }

    [Theory]
    [InlineData("MasterUserPassword: The parameter MasterUserPassword is not a valid password.")]
    [InlineData("The security token included in the request is invalid")]
    [InlineData("Secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf")]
    [InlineData("is not allowed to be used with Arn 'arn:aws:logs:eu-west-1:111122223333:log-group:/x'")]
    [InlineData("MasterUserPassword: !Ref DbPassword1")]
    [InlineData("password: '{{resolve:secretsmanager:db:SecretString:password}}'")]
    [InlineData("https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html")]
    [InlineData("-----BEGIN CERTIFICATE----- MIIC")]
    [InlineData("InvalidToken: the token is malformed")]
    [InlineData("AKIA is how a key begins")]
    [InlineData("the password hunter2hunter2 is prose")]
    [InlineData("secret=module.db.secret_name")]
    [InlineData("DB_PASSWORD=$DB_PASSWORD ./deploy.sh")]
    [InlineData("use --password to give it 12345678")]
    public void What_is_no_secret_stays(string text) => Secrets.Redact(text).ShouldBe(text);

    [Fact]
    public void Lines_keep_their_numbers() =>
        Secrets.Redact("a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nowIB\n-----END RSA PRIVATE KEY-----\nb").Split('\n')[^1].ShouldBe("b");

    [Fact]
    public void A_long_text_takes_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("password=x://a:b@c AKIA eyJ token: '", 40_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Secrets.Redact(text).ShouldContain("****");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
