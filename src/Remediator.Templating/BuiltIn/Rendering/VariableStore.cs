using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>
/// Where variables live. Plain names are found in the scopes from the innermost outwards: objects opened by <c>with</c>, a function's
/// parameters, the model. Names with <c>$</c> live in one function or include. A function sees the model and its own scopes only.
/// </summary>
internal sealed class VariableStore(ObjectValue model)
{
    private readonly List<ObjectValue> _scopes = [model];
    private readonly List<ObjectValue> _locals = [new ObjectValue()];
    private readonly List<LoopVariable> _loops = [];
    private readonly List<LoopVariable> _localLoops = [];
    private int _scopeBase;
    private int _loopBase;
    private int _localLoopBase;
    private bool _inFunctionWithParameters;

    /// <summary>The variables with <c>$</c> of the running function, include or <c>with</c>.</summary>
    public ObjectValue Locals => _locals[^1];

    /// <summary>The scope of the running function's parameters.</summary>
    public ObjectValue Parameters => _scopes[^1];

    /// <summary>The object that <c>this</c> stands for.</summary>
    public ObjectValue This => _scopes.Count > _scopeBase ? _scopes[^1] : model;

    public bool TryGet(string name, out object? value)
    {
        var loop = _loops.Count - 1;
        for (var level = _scopes.Count; level >= _scopeBase; level--)
        {
            for (; loop >= _loopBase && _loops[loop].Depth >= level; loop--)
            {
                if (_loops[loop].Name != name)
                    continue;
                value = _loops[loop].Value;
                return true;
            }
            if (level > _scopeBase && _scopes[level - 1].TryGetValue(name, out value))
                return true;
        }
        return model.TryGetValue(name, out value);
    }

    /// <summary>
    /// Whether a name that is not found here is one of the caller's that this function may not rely on. A function with
    /// parameters is known not to see its caller's parameters; of the rest it is not known, so using it must be an error.
    /// </summary>
    public bool IsHidden(string name)
    {
        for (var i = 0; i < _loopBase; i++)
        {
            if (_loops[i].Name == name)
                return true;
        }
        for (var i = 1; i < _scopeBase && !_inFunctionWithParameters; i++)
        {
            if (_scopes[i].ContainsKey(name))
                return true;
        }
        return false;
    }

    public void Set(string name, object? value)
    {
        for (var i = _scopes.Count - 1; i >= _scopeBase; i--)
        {
            if (!_scopes[i].ContainsKey(name))
                continue;
            _scopes[i][name] = value;
            return;
        }
        var target = model.ContainsKey(name) ? model : This;
        target[name] = value;
    }

    public bool TryGetLocal(string name, out object? value)
    {
        for (var i = _localLoops.Count - 1; i >= _localLoopBase; i--)
        {
            if (_localLoops[i].Name != name || _localLoops[i].Depth != _locals.Count)
                continue;
            value = _localLoops[i].Value;
            return true;
        }
        return Locals.TryGetValue(name, out value);
    }

    public LoopVariable PushLoop(string name, bool isLocal)
    {
        var variable = new LoopVariable(name, isLocal ? _locals.Count : _scopes.Count);
        (isLocal ? _localLoops : _loops).Add(variable);
        return variable;
    }

    public void PopLoop(bool isLocal)
    {
        var loops = isLocal ? _localLoops : _loops;
        loops.RemoveAt(loops.Count - 1);
    }

    public void EnterWith(ObjectValue value)
    {
        _scopes.Add(value);
        _locals.Add(new ObjectValue());
    }

    public void LeaveWith()
    {
        _scopes.RemoveAt(_scopes.Count - 1);
        _locals.RemoveAt(_locals.Count - 1);
    }

    public void EnterInclude(ListValue arguments)
    {
        var locals = new ObjectValue();
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object?>>?)arguments.Members ?? [])
            locals["$" + name] = value;
        locals["$"] = arguments;
        _locals.Add(locals);
    }

    public void LeaveInclude() => _locals.RemoveAt(_locals.Count - 1);

    public FunctionFrame EnterFunction(bool hasParameters)
    {
        // Called at the top, a function without parameters leaves its variables in the model. Where they would go when it is called
        // from within another scope is not known, so there they end with the call and using them later is an error.
        var ownsScope = hasParameters || _scopes.Count > 1;
        var frame = new FunctionFrame(_scopeBase, _loopBase, _localLoopBase, ownsScope, _inFunctionWithParameters);
        _scopeBase = _scopes.Count;
        _loopBase = _loops.Count;
        _localLoopBase = _localLoops.Count;
        _inFunctionWithParameters = hasParameters;
        if (ownsScope)
            _scopes.Add(new ObjectValue());
        _locals.Add(new ObjectValue());
        return frame;
    }

    public void LeaveFunction(FunctionFrame frame)
    {
        if (frame.OwnsScope)
            _scopes.RemoveAt(_scopes.Count - 1);
        _locals.RemoveAt(_locals.Count - 1);
        _scopeBase = frame.ScopeBase;
        _loopBase = frame.LoopBase;
        _localLoopBase = frame.LocalLoopBase;
        _inFunctionWithParameters = frame.CallerHasParameters;
    }
}
