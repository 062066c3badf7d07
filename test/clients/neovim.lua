-- Run by neovim.test.ts inside Neovim, after the recipe of docs/editors.md: what an editor's user would see, as JSON.
local function until_true(what, ask)
  if not vim.wait(20000, ask, 50) then error('no ' .. what) end
end

local function ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_range_params(0, 'utf-16'), more or {})
  if method == 'textDocument/hover' then params = vim.lsp.util.make_position_params(0, 'utf-16') end
  local _, answer = next(vim.lsp.buf_request_sync(0, method, params, 20000) or {})
  return answer and answer.result
end

local function caret_on(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(words, 'c') > 0, words)
end

local function look()
  local seen = {}
  vim.cmd('edit story.txt')
  until_true('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = vim.tbl_map(function(it)
    return { it.code or it.user_data.lsp.code, it.lnum, it.col, it.end_col }
  end, vim.diagnostic.get(0))

  caret_on('4.2 million')
  seen.hover = ask('textDocument/hover').contents.value

  caret_on('for million')
  vim.cmd('normal! w')
  -- As a user does who picks the action from the list; what it does is Neovim's own.
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(seen.actions) do
      if title == 'Annotate as missing' then choose(items[index], index) end
    end
  end
  vim.lsp.buf.code_action()
  until_true('annotation', function() return vim.fn.filereadable('story.txt.annotations/mary.jones.json') == 1 end)
  return seen
end

local ok, seen = pcall(look)
vim.fn.writefile({ vim.json.encode(ok and seen or { problem = tostring(seen) }) }, 'seen.json')
vim.cmd('qall!')
