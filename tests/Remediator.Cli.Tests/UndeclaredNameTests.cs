namespace Remediator.Cli.Tests;

/// <summary>Names that a CloudFormation template refers to and does not declare.</summary>
public class UndeclaredNameTests
{
    [Fact]
    public void All_names_that_one_failure_tells_get_into_one_section()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Ref Caption, TopicName: !Ref Basin }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Caption, Basin] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+Parameters:\n+  Caption:\n+    Type: String\n+  Basin:\n+    Type: String\n");
    }

    [Fact]
    public void A_section_that_is_empty_takes_all_names()
    {
        var run = Run.Cure("t.yaml", """
            Parameters: {}
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Ref Caption, TopicName: !Ref Basin }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Caption, Basin] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("Caption:");
        run.Output.ShouldContain("Basin:");
    }

    [Fact]
    public void Conditions_that_one_failure_tells_get_into_one_section()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Condition: IsOpen
              Ebb:
                Type: AWS::SNS::Topic
                Condition: IsDeep

            """, "Template format error: Unresolved dependencies [IsOpen, IsDeep]. Cannot reference resources in the Conditions block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.Split("+Conditions:").Length.ShouldBe(2);
        run.Output.Split("+Parameters:").Length.ShouldBe(2);
        run.Output.ShouldContain("+  IsDeep: !Equals [!Ref IsDeepParameter, 'true']");
    }

    [Fact]
    public void A_name_that_is_taken_for_a_list_becomes_a_list()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { DisplayName: !Join ['-', !Ref Names], TopicName: !Select [0, !Ref Names] }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Names] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+    Type: CommaDelimitedList");
    }

    [Fact]
    public void Variables_of_code_stay_variables_of_code()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Crane:
                Type: AWS::EC2::Instance
                Properties:
                  ImageId: ami-0abcdef1234567890
                  InstanceType: t3.micro
                  UserData:
                    Fn::Base64: !Sub |
                      #!/bin/bash
                      for load in *; do mv ${load} ${HOLD_DIR}; done
                      echo ${Quay}

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [load, HOLD_DIR, Quay] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("mv ${!load} ${!HOLD_DIR}; done");
        run.Output.ShouldContain("+  Quay:\n+    Type: String\n");
        run.Error.ShouldContain("review: `${load}`");
    }

    [Fact]
    public void Lower_case_names_of_texts_that_are_no_code_are_asked_for()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { TopicName: !Sub "tide-${stage}" }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [stage] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("+  stage:\n+    Type: String\n");
    }

    [Theory]
    // It says more than a value of an input.
    [InlineData("Condition: IsProdOrStaging", "Template format error: Unresolved condition dependency IsProdOrStaging in the Resources block of the template", "IsProdOrStaging: !Equals [!Ref IsProdOrStagingParameter, 'true']")]
    // It is named after an input that is yes or no.
    [InlineData("Condition: IsOpen", "Template format error: Unresolved condition dependency IsOpen in the Resources block of the template", "IsOpen: !Equals [!Ref Open, 'true']")]
    [InlineData("Properties: { DisplayName: !If [IsProd, a, b] }", "Template validation error: Template error: unresolved condition dependency IsProd in Fn::If", "IsProd: !Equals [!Ref Stage, prod]")]
    public void A_condition_asks_for_what_it_is_named_after(string use, string message, string condition)
    {
        var run = Run.Cure("t.yaml", $$"""
            Parameters:
              Stage: { Type: String, AllowedValues: [dev, staging, prod] }
              Open: { Type: String, AllowedValues: ['true', 'false'] }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                {{use}}

            """, $"An error occurred (ValidationError) when calling the CreateStack operation: {message}\n");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain($"+  {condition}");
    }

    [Fact]
    public void A_mapping_that_is_not_there_is_no_cured_template()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Basin:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: !FindInMap [Ranges, !Ref AWS::Region, vpc] }

            """, "Template error: Mapping named 'Ranges' is not present in the 'Mappings' section of template.\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("Declare `Ranges` under Mappings");
        run.Error.ShouldNotContain("already fixed");
    }

    [Fact]
    public void An_attribute_that_a_message_tells_without_its_resource_is_found()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Tide:
                Type: AWS::SQS::Queue
            Outputs:
              Depth:
                Value: !GetAtt Tide.Depth

            """, "Template error: instance of Fn::GetAtt references invalid resource attribute Depth\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("has no attribute near `Depth`");
        run.Error.ShouldNotContain("already fixed");
    }

    [Fact]
    public void Several_names_are_looked_for_each_by_itself()
    {
        var run = Run.Cure("t.yaml", """
            Parameters:
              OtherQuay: { Type: String }
            Resources:
              Tide:
                Type: AWS::SNS::Topic
                Properties: { TopicName: !Ref Quay, DisplayName: !GetAtt Ebb.Name }

            """, "An error occurred (ValidationError) when calling the CreateStack operation: Template format error: Unresolved resource dependencies [Quayz, Ebb] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("grep -n -e 'Quayz' -e 'Ebb' <template>");
    }

    [Fact]
    public void A_variable_that_code_gives_a_value_is_not_the_resource_of_a_like_name()
    {
        var run = Run.Cure("t.yaml", """
            Resources:
              Logs:
                Type: AWS::SNS::Topic
              Crane:
                Type: AWS::EC2::Instance
                Properties:
                  ImageId: ami-0abcdef1234567890
                  InstanceType: t3.micro
                  UserData:
                    Fn::Base64: !Sub |
                      #!/bin/bash
                      for log in *; do rm ${log}; done

            """, "Template format error: Unresolved resource dependencies [log] in the Resources block of the template\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("`log` may be `Logs`, or a variable of the code");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_no_mapping_has_is_no_cured_template()
    {
        var run = Run.Cure("t.yaml", """
            Mappings:
              Ranges:
                eu-west-1: { vpc: 10.0.0.0/16 }
            Resources:
              Basin:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: !FindInMap [Ranges, !Ref AWS::Region, vpc] }

            """, "Template error: Unable to get mapping for Ranges::eu-north-1::vpc\n");
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Error.ShouldContain("Add the missing entry");
        run.Error.ShouldNotContain("already fixed");
    }
}
