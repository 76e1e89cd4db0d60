using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Tests.Logs;

/// <summary>What looks like a secret goes, what only speaks of one stays.</summary>
public class SecretsTests
{
    // The first letters of some tokens stand apart, or the scanners of those who host the source take them for real.
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
    [InlineData("curl -u admin:Sup3rS3cret!x https://x", "Sup3rS3cret!x")]
    [InlineData("curl --user admin:Sup3rS3cret!x https://x", "Sup3rS3cret!x")]
    [InlineData("https://hooks.slack.com/services/" + "T00000000/B00000000/XXXXabcdXXXX1234XXXX5678", "XXXXabcdXXXX1234XXXX5678")]
    [InlineData("twine upload -p pypi-" + "AgEIcHlwaS5vcmcCJGFiY2RlZjAxMjM0NTY3ODk", "AgEIcHlwaS5vcmcCJGFiY2RlZjAxMjM0NTY3ODk")]
    [InlineData("_authToken=0a1b2c3d-1111-2222-3333-444455556666", "0a1b2c3d-1111-2222")]
    [InlineData("https://ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2@github.com/x/y.git", "ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2")]
    [InlineData("Server=x;Uid=a;Pwd=hunterhunter;Database=d", "hunterhunter")]
    [InlineData("MasterUserPassword: hunterhunter", "hunterhunter")]
    [InlineData("password: \"hunterhunter\"", "hunterhunter")]
    [InlineData("db_password=hunterhunter", "hunterhunter")]
    [InlineData("mysql -u root -phunterhunter -h db", "hunterhunter")]
    [InlineData("mysql -uroot -p'hunterhunter' db", "hunterhunter")]
    [InlineData("mysqldump -u root -pSup3rS3cret!x db", "Sup3rS3cret!x")]
    [InlineData("mysqladmin -u root -p hunterhunter", "hunterhunter")]
    [InlineData("sshpass -p hunterhunter ssh x", "hunterhunter")]
    [InlineData("sshpass -p'Sup3rS3cret!x' ssh x", "Sup3rS3cret!x")]
    [InlineData("docker login -u me -p hunterhunter reg", "hunterhunter")]
    [InlineData("redis-cli -h x -a hunterhunter ping", "hunterhunter")]
    [InlineData("sqlcmd -S x -U sa -P hunterhunter", "hunterhunter")]
    [InlineData("az login --service-principal -u a -p Sup3rS3cret!x", "Sup3rS3cret!x")]
    [InlineData("echo 'ubuntu:Sup3rS3cret!x' | chpasswd", "Sup3rS3cret!x")]
    [InlineData("CREATE USER a IDENTIFIED BY 'hunterhunter'", "hunterhunter")]
    [InlineData("ALTER USER a WITH PASSWORD 'hunterhunter'", "hunterhunter")]
    [InlineData("secret_string = \"hunterhunter\"", "hunterhunter")]
    [InlineData("\"SecretString\": \"{\\\"username\\\":\\\"a\\\",\\\"password\\\":\\\"hunterhunter\\\"}\"", "hunterhunter")]
    [InlineData("\"{\\\"password\\\":\\\"hunterhunter\\\"}\"", "hunterhunter")]
    [InlineData("SecretValue.unsafePlainText('hunterhunter')", "hunterhunter")]
    [InlineData("master_user_password=SecretValue.unsafe_plain_text(\"hunterhunter\")", "hunterhunter")]
    [InlineData("MasterPassword: pulumi.StringPtr(\"hunterhunter\"),", "hunterhunter")]
    [InlineData("password: pulumi.secret(\"hunterhunter\")", "hunterhunter")]
    [InlineData("https://x.blob.core.windows.net/a?sv=2020&sig=AbCd1234%2Bxyz%3D", "AbCd1234%2Bxyz")]
    [InlineData("rk_live_" + "abcdefABCDEF0123456789", "abcdefABCDEF0123456789")]
    [InlineData("whsec_" + "abcdefABCDEF0123456789abcd", "abcdefABCDEF0123456789")]
    [InlineData("SG." + "abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO01", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO01")]
    [InlineData("dop_v1_" + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH", "abcdefghijklmnopqrstuvwxyzABCDEFGH")]
    [InlineData("abcdefghijklmn.atlasv1." + "a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3a1b2c3", "a1b2c3a1b2c3")]
    [InlineData("TF_TOKEN_app_terraform_io=hunterhunter", "hunterhunter")]
    [InlineData("pul-" + "0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567")]
    [InlineData("ya29." + "a0AfH6SMBabcdefghijklmnopqrstuvwxyz", "a0AfH6SMBabcdefghij")]
    [InlineData("UserData: IyEvYmluL2Jhc2gKZXhwb3J0IERCX1BBU1NXT1JEPVN1cDNyUzNjcmV0IXgKbXlzcWwgLXVyb290IC1wU3VwM3JTM2NyZXQheAo=", "b3J0IERCX1BBU1NXT1JEPVN1cDNyUz")]
    [InlineData("data W2RlZmF1bHRdCmF3c19hY2Nlc3Nfa2V5X2lkPUFLSUFJT1NGT0ROTjdFWEFNUEwyCmF3c19zZWNyZXRfYWNjZXNzX2tleT13SmFsclhVdG5GRU1JL0s3TURFTkcvYlB4UmZpQ1lFWEFNUExFS0VZCg==", "Y2Nlc3Nfa2V5X2lkPUFLSUFJT1NGT0ROTjdFWEFN")]
    [InlineData("      - name: DB_PASSWORD\n        value: Sup3rS3cret!x", "Sup3rS3cret!x")]
    [InlineData("{\"Name\":\"DB_PASSWORD\",\"Value\":\"hunterhunter\"}", "hunterhunter")]
    [InlineData("ParameterKey=DBPassword,ParameterValue=Sup3rS3cret!x", "Sup3rS3cret!x")]
    [InlineData("-var='db_password=hunterhunter'", "hunterhunter")]
    [InlineData("Authorization: Basic dXNlcjpTdXAzclMzY3JldA==", "dXNlcjpTdXAzclMzY3JldA")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U")]
    [InlineData("{\"key\": \"-----BEGIN RSA PRIVATE KEY-----\\\\nMIIEpAIBAAKCAQEA7abcdefGHIJ\\\\nqqqq1234\\\\n-----END RSA PRIVATE KEY-----\"}", "MIIEpAIBAAKCAQEA7abcdefGHIJ")]
    [InlineData("Properties: { Engine: postgres, MasterUserPassword: hunterhunter }", "hunterhunter")]
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
    [InlineData("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("password = random_password.db.result")]
    [InlineData("  password: secret.secretValue,")]
    [InlineData("  password=config.require_secret('x'),")]
    [InlineData("Password: cfg.RequireSecret(\"dbPassword\"),")]
    [InlineData("Password: pulumi.String(cfg.Require(\"pw\")),")]
    [InlineData("mysql -u root -p < dump.sql")]
    [InlineData("ssh -p 22 host")]
    [InlineData("docker run -p 8080:80 nginx")]
    [InlineData("nginx@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("ManageMasterUserPassword: true")]
    [InlineData("password_reset_required = false")]
    [InlineData("NextToken: abc")]
    [InlineData("logical id PasswordResetFunction2026")]
    [InlineData("psql -h db -p 5432 -U app")]
    [InlineData("ClientToken: Console-CreateStack-7f59c3cf")]
    [InlineData("client_request_token = \"x\"")]
    [InlineData("rsync -e 'ssh -p 2222' a b")]
    [InlineData("chown -R admin:staff1 /x")]
    [InlineData("curl -u user https://x")]
    [InlineData("pg_dump -p 5433 db")]
    [InlineData("docker login -u me --password-stdin && docker run -p 8080:80 nginx")]
    [InlineData("{ engine: \"postgres\", password: dbPassword }")]
    public void What_is_no_secret_stays(string text) => Secrets.Redact(text).ShouldBe(text);

    [Fact]
    public void A_piece_is_judged_by_what_stands_around_it()
    {
        const string text = "db:\n  password: hunterhunter\nkey: |\n  -----BEGIN PRIVATE KEY-----\n  MIIEowIBAAKCAQEA\n  -----END PRIVATE KEY-----\n";
        Secrets.Redact(text, Of("hunterhunter")).ShouldBe("****");
        Secrets.Redact(text, Of("terhunter\nkey")).ShouldBe("****\nkey");
        Secrets.Redact(text, Of("  MIIEowIBAAKCAQEA")).ShouldBe("****");
        Secrets.Redact(text, Of("  password: hunterhunter"), keepsLength: true).ShouldBe("  password: ************");
        Secrets.Redact(text, Of("db:")).ShouldBe("db:");

        static TextSpan Of(string piece) => new(text.IndexOf(piece, StringComparison.Ordinal), text.IndexOf(piece, StringComparison.Ordinal) + piece.Length);
    }

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
