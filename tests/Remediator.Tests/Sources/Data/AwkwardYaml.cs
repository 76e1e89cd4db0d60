namespace Remediator.Tests.Sources.Data;

/// <summary>Small documents that hold what makes YAML hard to edit.</summary>
internal static class AwkwardYaml
{
    public static IReadOnlyList<string> Documents { get; } =
    [
        """
        # leading comment
        Resources: # the resources
          Key: # a key
            Type: AWS::KMS::Key   # trailing

            # about properties
            Properties:

              Statement:
                - Sid: One # first
                  # between
                  Effect: Allow
                -
                  Sid: Two
                -   Sid: Three
                    Effect: Deny
                # after the list
              Tags: []
              Other: {}
          Empty:
          AlsoEmpty: # nothing
        # the end

        """,
        """
        List:
        - a
        - b: 1
          c: 2
        - - x
          - y
        -
        - # commented
          d: 1
        Last: value

        """,
        """
        ---
        Text: |
          one
            two

          three

        Kept: |+
          kept

        Folded: >-   # how
          folded
          text
        Sub: !Sub |
          ${A}
        Plain: one
          two
          three
        Quoted: "one
          two"
        Single: 'it''s'

        """,
        """
        Base: &base
          a: 1
          b: &inner [x, y]
        Derived:
          <<: *base
          c: *inner
        Tagged: !Join
          - ''
          - - a
            - !Ref B
        If: !If [Cond, { a: 1 }, !Ref AWS::NoValue]
        GetAtt: !GetAtt A.Arn
        Anchored: &x !Sub text

        """,
        """
        Flow: { a: 1, b: [1, 2, 3], "c":2, d: , e }
        Long: {
          a: 1, # one
          b: 2,
          # between
          c: 3 # three
        }
        Items: [
          a,
          b
        ]
        Pair: [a: b, c]
        Trailing: [a, b,]
        Wide:   {a: 1}

        """,
        """
        {
          "a": 1,
          "b": [
            { "c": null },
            "d"
          ], "e": {}
        }

        """,
        "- a\n- b\n",
        "a: 1\n",
        "{}\n",
        "[]\n",
        "only: {a: 1}\n",
        "? explicit\n: value\nplain: 1\n",
        "a:\n    b:\n        - c: 1\n          d:\n              e: 1\n",
    ];
}
